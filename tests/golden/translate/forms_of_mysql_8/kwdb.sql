CREATE TABLE p (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE t (
  id integer NOT NULL,
  old_name varchar(20) NOT NULL DEFAULT 'x',
  p_id integer,
  seen integer,
  PRIMARY KEY (id),
  CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id)
);
CREATE INDEX t_k_idx ON t (p_id);
COMMENT ON COLUMN t.old_name IS 'a name';
-- sqlbelay: the target has one way to do it (ALGORITHM=INSTANT)
ALTER TABLE t RENAME COLUMN old_name TO name;
ALTER TABLE t ADD CONSTRAINT positive CHECK (p_id > 0);
CREATE INDEX t_down_idx ON t (name DESC);
ALTER TABLE t DROP CONSTRAINT IF EXISTS fk_p;
ALTER TABLE t DROP CONSTRAINT IF EXISTS positive;
-- sqlbelay: every index is used where it helps (ALTER INDEX k VISIBLE)
-- ALTER TABLE t ALTER INDEX k VISIBLE
CREATE INDEX t_twice_idx ON t ((p_id * 2));
INSERT INTO t (id, p_id)
VALUES (1, 2)
ON CONFLICT (id) DO UPDATE SET p_id = excluded.p_id + t.p_id;
SELECT id FROM t WHERE id = 1;
WITH few AS (SELECT id FROM t) SELECT * FROM few;
SELECT id, row_number() OVER (ORDER BY id) FROM t;
-- sqlbelay: texts are UTF-8, and compare with regard to case (DEFAULT CHARSET=utf8mb4)
CREATE TABLE words (
  w varchar(10)
);
