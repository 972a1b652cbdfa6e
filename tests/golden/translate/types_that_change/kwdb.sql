CREATE SEQUENCE IF NOT EXISTS t_id_seq;
CREATE TABLE t (
  id integer NOT NULL DEFAULT nextval('t_id_seq'),
  kind varchar(1),
  size integer,
  note varchar(20),
  twice integer AS (size * 2) STORED,
  PRIMARY KEY (id),
  CONSTRAINT t_kind_check CHECK (kind IN ('a', 'b'))
);
ALTER TABLE t ALTER COLUMN size TYPE bigint;
ALTER TABLE t ALTER COLUMN note TYPE varchar(40);
ALTER TABLE t ALTER COLUMN note SET NOT NULL;
ALTER TABLE t DROP CONSTRAINT IF EXISTS t_kind_check;
ALTER TABLE t ALTER COLUMN kind TYPE varchar(10);
-- sqlbelay: refused: a generated column is made anew there: drop it and add it
-- ALTER TABLE t MODIFY twice VARCHAR(10) AS (size * 2)
ALTER TABLE t ALTER COLUMN id DROP DEFAULT;
-- sqlbelay: which types a column can change to is the target's own
ALTER TABLE t ALTER COLUMN id TYPE varchar(20);
-- sqlbelay: refused: a table has a primary key all the time: name another one
-- ALTER TABLE t DROP PRIMARY KEY
