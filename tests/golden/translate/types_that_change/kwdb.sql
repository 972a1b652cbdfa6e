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
-- sqlbelay: column twice is made anew, behind the others
SET sql_safe_updates = false;
ALTER TABLE t DROP COLUMN twice;
ALTER TABLE t ALTER COLUMN size TYPE bigint;
ALTER TABLE t ADD COLUMN twice integer AS (size * 2) STORED;
ALTER TABLE t ALTER COLUMN note TYPE varchar(40);
ALTER TABLE t ALTER COLUMN note SET NOT NULL;
ALTER TABLE t DROP CONSTRAINT IF EXISTS t_kind_check;
ALTER TABLE t ALTER COLUMN kind TYPE varchar(10);
-- sqlbelay: column twice is made anew, behind the others
ALTER TABLE t DROP COLUMN twice;
ALTER TABLE t ADD COLUMN twice varchar(10) AS (CAST(size * 2 AS text)) STORED;
ALTER TABLE t ALTER COLUMN id DROP DEFAULT;
-- sqlbelay: which types a column can change to is the target's own
ALTER TABLE t ALTER COLUMN id TYPE varchar(20);
-- sqlbelay: refused: a table has a primary key all the time: name another one
-- ALTER TABLE t DROP PRIMARY KEY
