CREATE TABLE p (id INT PRIMARY KEY);
-- sqlbelay: MariaDB calls it so (INVISIBLE)
CREATE TABLE t (id INT PRIMARY KEY, old_name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'a name', p_id INT, seen INT INVISIBLE, KEY k (p_id) IGNORED, CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id));
ALTER TABLE t RENAME COLUMN old_name TO name, ALGORITHM=INSTANT;
ALTER TABLE t ADD CONSTRAINT positive CHECK (p_id > 0), ADD INDEX down (name DESC);
ALTER TABLE t DROP CONSTRAINT fk_p;
ALTER TABLE t DROP CHECK positive;
-- sqlbelay: MariaDB calls it so (VISIBLE)
ALTER TABLE t ALTER INDEX k NOT IGNORED;
-- sqlbelay: refused: MariaDB has no index on an expression: index a generated column ((p_id * 2))
-- ALTER TABLE t ADD INDEX twice ((p_id * 2))
-- sqlbelay: refused: MariaDB has no alias for the new row: VALUES(column) says the same (new)
-- INSERT INTO t (id, p_id) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE p_id = new.p_id + t.p_id
SELECT id FROM t WHERE id = 1 FOR SHARE;
WITH few AS (SELECT id FROM t) SELECT * FROM few;
SELECT id, ROW_NUMBER() OVER (ORDER BY id) FROM t;
-- sqlbelay: it sorts by code point (utf8mb4_0900_as_cs)
CREATE TABLE words (w VARCHAR(10) COLLATE utf8mb4_nopad_bin) DEFAULT CHARSET=utf8mb4;
