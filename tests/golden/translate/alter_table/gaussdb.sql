CREATE TABLE t (
  id integer NOT NULL,
  a varchar(10) DEFAULT 'x',
  b integer,
  c integer,
  d timestamp(0),
  PRIMARY KEY (id)
);
CREATE INDEX t_k_b_idx ON t (b);
-- sqlbelay: a new column stands behind the others, and a column stays where it is (AFTER a)
ALTER TABLE t
  DROP COLUMN c,
  ADD COLUMN e integer NOT NULL DEFAULT 0,
  ADD COLUMN f varchar(20) NOT NULL DEFAULT '';
ALTER TABLE t ALTER COLUMN e DROP DEFAULT;
COMMENT ON COLUMN t.f IS 'new';
ALTER TABLE t
  ALTER COLUMN a TYPE varchar(20),
  ALTER COLUMN a SET NOT NULL,
  ALTER COLUMN a SET DEFAULT 'y';
COMMENT ON COLUMN t.a IS 'longer';
-- sqlbelay: numbers above 9223372036854775807 do not fit
ALTER TABLE t RENAME COLUMN b TO total;
ALTER TABLE t
  ALTER COLUMN total TYPE bigint,
  ADD CONSTRAINT t_total_check CHECK (total >= 0);
CREATE UNIQUE INDEX t_u_total_idx ON t (total, left(a, 5));
DROP INDEX IF EXISTS t_k_b_idx;
ALTER TABLE t
  DROP CONSTRAINT IF EXISTS t_pkey,
  ADD PRIMARY KEY (id, a);
CREATE INDEX t_k_d_idx ON t (d DESC);
ALTER TABLE t
  ALTER COLUMN a DROP DEFAULT,
  ALTER COLUMN f SET DEFAULT 'z';
-- sqlbelay: the target has one way to do it (ALGORITHM=COPY)
-- sqlbelay: what is locked is up to the target (LOCK=SHARED)
CREATE SEQUENCE t_id_seq OWNED BY t.id;
ALTER TABLE t ALTER COLUMN id SET DEFAULT nextval('t_id_seq');
SELECT setval(pg_get_serial_sequence('t', 'id'), GREATEST((SELECT MAX(id) FROM t), 0) + 1, false);
-- sqlbelay: how the table is stored is left to the target (ENGINE=InnoDB)
-- sqlbelay: texts are UTF-8 already (CONVERT TO CHARACTER SET utf8mb4)
COMMENT ON TABLE t IS 'a table';
CREATE INDEX t_k_e_idx ON t (e);
DROP INDEX IF EXISTS t_k_e_idx;
ALTER INDEX t_k_d_idx RENAME TO t_k_day_idx;
ALTER TABLE t RENAME TO u;
ALTER TABLE u RENAME CONSTRAINT t_pkey TO u_pkey;
ALTER TABLE u RENAME CONSTRAINT t_total_check TO u_total_check;
ALTER INDEX t_u_total_idx RENAME TO u_u_total_idx;
ALTER INDEX t_k_day_idx RENAME TO u_k_day_idx;
TRUNCATE TABLE u;
SELECT setval(pg_get_serial_sequence('u', 'id'), 1, false);
