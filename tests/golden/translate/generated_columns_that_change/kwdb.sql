CREATE TABLE t (
  id integer NOT NULL,
  size integer,
  twice integer AS (size * 2) STORED,
  note varchar(10),
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (twice);
CREATE INDEX t_both_of_them_idx ON t (id, twice);
COMMENT ON COLUMN t.twice IS 'doubled';
INSERT INTO t (id, size)
VALUES (1, 3);
-- sqlbelay: column twice is made anew, behind the others
SET sql_safe_updates = false;
ALTER TABLE t DROP COLUMN twice;
ALTER TABLE t ALTER COLUMN size TYPE bigint;
ALTER TABLE t ADD COLUMN twice integer AS (size * 2) STORED;
COMMENT ON COLUMN t.twice IS 'doubled';
CREATE INDEX t_k_idx ON t (twice);
CREATE INDEX t_both_of_them_idx ON t (id, twice);
ALTER TABLE t ALTER COLUMN note TYPE varchar(20);
-- sqlbelay: column twice is made anew, behind the others
ALTER TABLE t DROP COLUMN twice;
ALTER TABLE t ADD COLUMN twice integer AS (size * 3) STORED;
CREATE INDEX t_k_idx ON t (twice);
CREATE INDEX t_both_of_them_idx ON t (id, twice);
COMMENT ON COLUMN t.twice IS NULL;
