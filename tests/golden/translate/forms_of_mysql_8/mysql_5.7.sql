CREATE TABLE p (id INT PRIMARY KEY);
-- sqlbelay: the column is shown by SELECT * (INVISIBLE)
-- sqlbelay: every index is used where it helps (INVISIBLE)
CREATE TABLE t (id INT PRIMARY KEY, old_name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'a name', p_id INT, seen INT, KEY k (p_id), CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id));
-- sqlbelay: the server has no ALGORITHM=INSTANT: it may take longer (ALGORITHM=INSTANT)
ALTER TABLE t CHANGE COLUMN old_name name varchar(20) NOT NULL DEFAULT 'x' COMMENT 'a name', ALGORITHM=DEFAULT;
-- sqlbelay: MySQL 5.7 reads the CHECK and forgets it (CONSTRAINT positive CHECK (p_id > 0))
-- sqlbelay: MySQL 5.7 keeps every index in ascending order (INDEX down (name DESC))
ALTER TABLE t ADD CONSTRAINT positive CHECK (p_id > 0), ADD INDEX down (name DESC);
ALTER TABLE t DROP FOREIGN KEY fk_p;
-- sqlbelay: MySQL 5.7 keeps no CHECK
-- ALTER TABLE t DROP CHECK positive
-- sqlbelay: every index is used where it helps
-- ALTER TABLE t ALTER INDEX k VISIBLE
-- sqlbelay: refused: MySQL 5.7 has no index on an expression: index a generated column ((p_id * 2))
-- ALTER TABLE t ADD INDEX twice ((p_id * 2))
INSERT INTO t (id, p_id) VALUES (1, 2) ON DUPLICATE KEY UPDATE p_id = VALUES(p_id) + t.p_id;
SELECT id FROM t WHERE id = 1 LOCK IN SHARE MODE;
-- sqlbelay: refused: MySQL 5.7 does not take WITH (WITH few AS (SELECT id FROM t))
-- WITH few AS (SELECT id FROM t) SELECT * FROM few
-- sqlbelay: refused: MySQL 5.7 does not take window functions (OVER (ORDER BY id))
-- SELECT id, ROW_NUMBER() OVER (ORDER BY id) FROM t
-- sqlbelay: it sorts by code point (utf8mb4_0900_as_cs)
-- sqlbelay: without COLLATE texts compare by utf8mb4_general_ci, not by utf8mb4_0900_ai_ci (DEFAULT CHARSET=utf8mb4)
CREATE TABLE words (w VARCHAR(10) COLLATE utf8mb4_bin) DEFAULT CHARSET=utf8mb4;
