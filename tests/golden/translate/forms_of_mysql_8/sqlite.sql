CREATE TABLE p (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: lengths are not checked (old_name VARCHAR(20) NOT NULL DEFAULT 'x' COMMENT 'a name')
-- sqlbelay: SQLite keeps no comments on tables and columns
CREATE TABLE t (
  id INTEGER NOT NULL,
  old_name VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'x',
  p_id INTEGER,
  seen INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id)
);
CREATE INDEX t_k_idx ON t (p_id);
-- sqlbelay: the target has one way to do it (ALGORITHM=INSTANT)
ALTER TABLE t RENAME COLUMN old_name TO name;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  name VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'x',
  p_id INTEGER,
  seen INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT positive CHECK (p_id > 0),
  CONSTRAINT fk_p FOREIGN KEY (p_id) REFERENCES p (id)
);
INSERT INTO sqlbelay_new_t (id, name, p_id, seen)
SELECT id, name, p_id, seen FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_idx ON t (p_id);
CREATE INDEX t_down_idx ON t (name DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  name VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'x',
  p_id INTEGER,
  seen INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT positive CHECK (p_id > 0)
);
INSERT INTO sqlbelay_new_t (id, name, p_id, seen)
SELECT id, name, p_id, seen FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_idx ON t (p_id);
CREATE INDEX t_down_idx ON t (name DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  name VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'x',
  p_id INTEGER,
  seen INTEGER,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, name, p_id, seen)
SELECT id, name, p_id, seen FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_idx ON t (p_id);
CREATE INDEX t_down_idx ON t (name DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
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
-- sqlbelay: lengths are not checked (w VARCHAR(10) COLLATE utf8mb4_0900_as_cs)
CREATE TABLE words (
  w VARCHAR(10)
);
