CREATE TABLE t (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  a INTEGER,
  b INTEGER
);
CREATE INDEX t_k_idx ON t (a);
-- sqlbelay: a new column stands behind the others, and a column stays where it is (AFTER c)
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  b INTEGER,
  c INTEGER,
  a INTEGER
);
INSERT INTO sqlbelay_new_t (id, b, c, a)
SELECT id, b, NULL, a FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_idx ON t (a, b);
CREATE INDEX t_kc_idx ON t (c);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
ALTER TABLE t ADD COLUMN d INTEGER;
ALTER TABLE t ADD COLUMN e INTEGER;
-- sqlbelay: how the table is stored is left to the target (DISABLE KEYS)
ALTER TABLE t ADD COLUMN f INTEGER;
