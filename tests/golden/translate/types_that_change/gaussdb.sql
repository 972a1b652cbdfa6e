CREATE TABLE t (
  id serial NOT NULL,
  kind varchar(1),
  size integer,
  note varchar(20),
  twice integer GENERATED ALWAYS AS (size * 2) STORED,
  PRIMARY KEY (id),
  CONSTRAINT t_kind_check CHECK (kind IN ('a', 'b'))
);
ALTER TABLE t ALTER COLUMN size TYPE bigint;
ALTER TABLE t
  ALTER COLUMN note TYPE varchar(40),
  ALTER COLUMN note SET NOT NULL;
ALTER TABLE t
  DROP CONSTRAINT IF EXISTS t_kind_check,
  ALTER COLUMN kind TYPE varchar(10);
-- sqlbelay: refused: a generated column is made anew there: drop it and add it
-- ALTER TABLE t MODIFY twice VARCHAR(10) AS (size * 2)
ALTER TABLE t ALTER COLUMN id DROP DEFAULT;
ALTER TABLE t ALTER COLUMN id TYPE varchar(20) USING id::varchar(20);
ALTER TABLE t DROP CONSTRAINT IF EXISTS t_pkey;
