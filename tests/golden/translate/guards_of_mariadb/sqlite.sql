CREATE TABLE t (
  id INTEGER NOT NULL,
  d INTEGER,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (d);
-- sqlbelay: the target has one way to do it (ALGORITHM=COPY)
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  c INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, c)
SELECT id, 0 FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_i_idx ON t (c);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: lengths are not checked
ALTER TABLE t ADD COLUMN e VARCHAR(10) COLLATE NOCASE;
ALTER TABLE t ADD COLUMN f INTEGER;
CREATE INDEX t_j_idx ON t (c);
DROP INDEX IF EXISTS t_k_idx; -- the old one
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  c INTEGER,
  e VARCHAR(10) COLLATE NOCASE,
  f INTEGER,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, c, e, f)
SELECT id, c, e, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_i_idx ON t (c);
CREATE INDEX t_j_idx ON t (c);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- ALTER TABLE t DROP FOREIGN KEY IF EXISTS fk_t
DROP INDEX IF EXISTS t_i_idx;
DROP INDEX IF EXISTS t_j_idx;
ALTER TABLE t RENAME TO u;
CREATE INDEX u_i_idx ON u (c);
CREATE INDEX u_j_idx ON u (c);

-- sqlbelay: refused: stored programs of SQLite are written in another language
-- CREATE PROCEDURE p() ALTER TABLE u ADD COLUMN IF NOT EXISTS g INT

