-- sqlbelay: how the table is stored is left to the target (PAGE_CHECKSUM=1)
-- sqlbelay: the identifier is random, not made of the time
CREATE TABLE t (
  id TEXT COLLATE NOCASE NOT NULL DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))),
  n INTEGER,
  twice INTEGER GENERATED ALWAYS AS (n * 2) STORED,
  note TEXT COLLATE NOCASE,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_idx ON t (n);
-- sqlbelay: every index is used where it helps (ALTER INDEX k NOT IGNORED)
-- sqlbelay: the identifier is random, not made of the time
-- ALTER TABLE t ALTER INDEX k NOT IGNORED
-- sqlbelay: the identifier is random, not made of the time
ALTER TABLE t ADD COLUMN m INTEGER;
-- sqlbelay: RETURNING is left out: a script reads no results
INSERT INTO t (n)
VALUES (1);
-- sqlbelay: refused: SQLite has no function `nvl` that does the same (NVL(m, 0))
-- SELECT CAST(n AS INT), NVL(m, 0) FROM t FETCH FIRST 3 ROWS ONLY
-- sqlbelay: refused: SQLite has nothing like it (?)
-- EXECUTE IMMEDIATE 'UPDATE t SET m = ? WHERE n = 1' USING 5
-- sqlbelay: refused: SQLite has no such statement
-- CREATE SEQUENCE s
DROP TABLE IF EXISTS w;
CREATE TABLE w (
  note TEXT COLLATE NOCASE DEFAULT 'none'
);

-- sqlbelay: refused: stored programs of SQLite are written in another language
-- CREATE OR REPLACE PROCEDURE p() BEGIN UPDATE t SET m = 0; END

