CREATE TABLE t (
  id serial NOT NULL,
  a integer,
  b integer,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (a);
-- sqlbelay: a new column stands behind the others, and a column stays where it is (AFTER c)
DROP INDEX IF EXISTS t_k_idx;
ALTER TABLE t
  ADD COLUMN c integer,
  ALTER COLUMN a TYPE bigint;
CREATE INDEX t_k_idx ON t (a, b);
CREATE INDEX t_kc_idx ON t (c);
ALTER TABLE t
  ADD COLUMN d integer,
  ADD COLUMN e integer;
-- sqlbelay: how the table is stored is left to the target (DISABLE KEYS)
ALTER TABLE t ADD COLUMN f integer;
