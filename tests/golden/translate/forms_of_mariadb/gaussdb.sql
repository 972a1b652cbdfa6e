-- sqlbelay: how the table is stored is left to the target (PAGE_CHECKSUM=1)
-- sqlbelay: the identifier is random, not made of the time
CREATE TABLE t (
  id uuid NOT NULL DEFAULT CAST(CAST(CAST(md5(CAST(random() AS text) || clock_timestamp()) AS uuid) AS text) AS uuid),
  n integer,
  twice integer GENERATED ALWAYS AS (n * 2) STORED,
  note text,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (n);
-- sqlbelay: every index is used where it helps (ALTER INDEX k NOT IGNORED)
-- sqlbelay: the identifier is random, not made of the time
-- ALTER TABLE t ALTER INDEX k NOT IGNORED
-- sqlbelay: the identifier is random, not made of the time
ALTER TABLE t ADD COLUMN m integer;
-- sqlbelay: RETURNING is left out: a script reads no results
INSERT INTO t (n)
VALUES (1);
-- sqlbelay: refused: GaussDB has no function `nvl` that does the same (NVL(m, 0))
-- SELECT CAST(n AS INT), NVL(m, 0) FROM t FETCH FIRST 3 ROWS ONLY
-- sqlbelay: refused: GaussDB has nothing like it (?)
-- EXECUTE IMMEDIATE 'UPDATE t SET m = ? WHERE n = 1' USING 5
-- sqlbelay: refused: GaussDB has no such statement
-- CREATE SEQUENCE s
DROP TABLE IF EXISTS w CASCADE;
CREATE TABLE w (
  note text DEFAULT 'none'
);

-- sqlbelay: refused: stored programs of GaussDB are written in another language
-- CREATE OR REPLACE PROCEDURE p() BEGIN UPDATE t SET m = 0; END

