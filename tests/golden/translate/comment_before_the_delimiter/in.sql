END
# not the end
;
DROP TABLE t
# gone
;
