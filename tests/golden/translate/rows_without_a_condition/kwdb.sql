CREATE TABLE t (
  a integer NOT NULL,
  b integer NOT NULL,
  PRIMARY KEY (a, b)
);
CREATE TABLE u (
  a integer
);
SET sql_safe_updates = false;
UPDATE t SET b = 0;
DELETE FROM t;
DELETE FROM t ORDER BY b LIMIT 3;
DELETE FROM t WHERE (a, b) IN (SELECT t.a, t.b FROM t JOIN u ON u.a = t.a);
DELETE FROM u WHERE rowid IN (SELECT u.rowid FROM u JOIN t ON u.a = t.a);
ALTER TABLE t ALTER PRIMARY KEY USING COLUMNS (a);
ALTER TABLE t DROP COLUMN b;
