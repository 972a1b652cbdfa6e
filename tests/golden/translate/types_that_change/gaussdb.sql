CREATE TABLE t (
  id serial NOT NULL,
  kind varchar(1),
  size integer,
  note varchar(20),
  twice integer GENERATED ALWAYS AS (size * 2) STORED,
  PRIMARY KEY (id),
  CONSTRAINT t_kind_check CHECK (kind IN ('a', 'b'))
);
-- sqlbelay: column twice is made anew, behind the others
ALTER TABLE t
  DROP COLUMN twice,
  ALTER COLUMN size TYPE bigint,
  ADD COLUMN twice integer GENERATED ALWAYS AS (size * 2) STORED;
ALTER TABLE t
  ALTER COLUMN note TYPE varchar(40),
  ALTER COLUMN note SET NOT NULL;
ALTER TABLE t
  DROP CONSTRAINT IF EXISTS t_kind_check,
  ALTER COLUMN kind TYPE varchar(10);
-- sqlbelay: column twice is made anew, behind the others
ALTER TABLE t
  DROP COLUMN twice,
  ADD COLUMN twice varchar(10) GENERATED ALWAYS AS (CAST(size * 2 AS text)) STORED;
ALTER TABLE t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE t ALTER COLUMN id TYPE varchar(20) USING id::varchar(20);
ALTER TABLE t DROP CONSTRAINT IF EXISTS t_pkey;
