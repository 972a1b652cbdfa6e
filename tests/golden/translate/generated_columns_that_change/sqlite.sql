-- sqlbelay: lengths are not checked (note VARCHAR(10))
-- sqlbelay: SQLite keeps no comments on tables and columns
CREATE TABLE t (
  id INTEGER NOT NULL,
  size INTEGER,
  twice INTEGER GENERATED ALWAYS AS (size * 2) STORED,
  note VARCHAR(10) COLLATE NOCASE,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (twice);
CREATE INDEX t_both_of_them_idx ON t (id, twice);
INSERT INTO t (id, size)
VALUES (1, 3);
-- ALTER TABLE t MODIFY size BIGINT
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  size INTEGER,
  twice INTEGER GENERATED ALWAYS AS (size * 2) STORED,
  note VARCHAR(20) COLLATE NOCASE,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, size, note)
SELECT id, size, note FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_idx ON t (twice);
CREATE INDEX t_both_of_them_idx ON t (id, twice);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  size INTEGER,
  twice INTEGER GENERATED ALWAYS AS (size * 3) STORED,
  note VARCHAR(20) COLLATE NOCASE,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, size, note)
SELECT id, size, note FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_idx ON t (twice);
CREATE INDEX t_both_of_them_idx ON t (id, twice);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
