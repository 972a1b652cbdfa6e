CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE t (id INT PRIMARY KEY, old_name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'a name', p_id INT, seen INT INVISIBLE, KEY k (p_id) INVISIBLE, CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id));
ALTER TABLE t RENAME COLUMN old_name TO name, ALGORITHM=INSTANT;
ALTER TABLE t ADD CONSTRAINT positive CHECK (p_id > 0), ADD INDEX down (name DESC);
ALTER TABLE t DROP CONSTRAINT fk_p;
ALTER TABLE t DROP CHECK positive;
ALTER TABLE t ALTER INDEX k VISIBLE;
ALTER TABLE t ADD INDEX twice ((p_id * 2));
INSERT INTO t (id, p_id) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE p_id = new.p_id + t.p_id;
-- sqlbelay: refused: OceanBase has no FOR SHARE
-- SELECT id FROM t WHERE id = 1 FOR SHARE
WITH few AS (SELECT id FROM t) SELECT * FROM few;
SELECT id, ROW_NUMBER() OVER (ORDER BY id) FROM t;
-- sqlbelay: it sorts by code point (utf8mb4_0900_as_cs)
-- sqlbelay: without COLLATE texts compare by utf8mb4_general_ci, not by utf8mb4_0900_ai_ci (DEFAULT CHARSET=utf8mb4)
CREATE TABLE words (w VARCHAR(10) COLLATE utf8mb4_bin) DEFAULT CHARSET=utf8mb4;
