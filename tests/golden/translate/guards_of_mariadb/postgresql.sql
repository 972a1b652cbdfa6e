CREATE TABLE t (
  id integer NOT NULL,
  d integer,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (d);
-- sqlbelay: the target has one way to do it (ALGORITHM=COPY)
DROP INDEX IF EXISTS t_k_idx;
ALTER TABLE t
  DROP COLUMN d,
  ADD COLUMN IF NOT EXISTS c integer NOT NULL DEFAULT 0;
CREATE INDEX t_i_idx ON t (c);
COMMENT ON COLUMN t.c IS 'it''s';
ALTER TABLE t
  ADD COLUMN IF NOT EXISTS e varchar(10),
  ADD COLUMN f integer;
CREATE INDEX t_j_idx ON t (c);
DROP INDEX IF EXISTS t_k_idx; -- the old one
ALTER TABLE t
  ALTER COLUMN c TYPE bigint,
  ALTER COLUMN c DROP NOT NULL,
  ALTER COLUMN c DROP DEFAULT;
COMMENT ON COLUMN t.c IS NULL;
-- ALTER TABLE t DROP FOREIGN KEY IF EXISTS fk_t
ALTER TABLE t RENAME TO u;
ALTER TABLE u RENAME CONSTRAINT t_pkey TO u_pkey;
ALTER INDEX t_i_idx RENAME TO u_i_idx;
ALTER INDEX t_j_idx RENAME TO u_j_idx;

-- sqlbelay: refused: stored programs of PostgreSQL are written in another language
-- CREATE PROCEDURE p() ALTER TABLE u ADD COLUMN IF NOT EXISTS g INT

