CREATE TABLE t (
  a integer NOT NULL,
  b integer NOT NULL,
  PRIMARY KEY (a, b)
);
CREATE TABLE u (
  a integer
);
UPDATE t SET b = 0;
DELETE FROM t;
DELETE FROM t WHERE ctid IN (SELECT ctid FROM t ORDER BY b LIMIT 3);
DELETE FROM t WHERE ctid IN (SELECT t.ctid FROM t JOIN u ON u.a = t.a);
DELETE FROM u WHERE ctid IN (SELECT u.ctid FROM u JOIN t ON u.a = t.a);
ALTER TABLE t
  DROP CONSTRAINT IF EXISTS t_pkey,
  DROP COLUMN b,
  ADD PRIMARY KEY (a);
