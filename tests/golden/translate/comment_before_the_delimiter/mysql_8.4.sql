-- sqlbelay: refused: unknown statement `END`
-- END
-- # not the end
DROP TABLE t
# gone
;
