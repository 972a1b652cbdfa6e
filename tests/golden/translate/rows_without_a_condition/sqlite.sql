CREATE TABLE t (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  PRIMARY KEY (a, b)
);
CREATE TABLE u (
  a INTEGER
);
UPDATE t SET b = 0;
DELETE FROM t;
DELETE FROM t WHERE rowid IN (SELECT rowid FROM t ORDER BY b LIMIT 3);
DELETE FROM t WHERE rowid IN (SELECT t.rowid FROM t JOIN u ON u.a = t.a);
DELETE FROM u WHERE rowid IN (SELECT u.rowid FROM u JOIN t ON u.a = t.a);
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  a INTEGER NOT NULL,
  PRIMARY KEY (a)
);
INSERT INTO sqlbelay_new_t (a)
SELECT a FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
