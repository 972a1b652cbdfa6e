-- not the end
-- sqlbelay: refused: the statement could not be read
-- END
-- # not the end
-- gone
DROP TABLE t;
