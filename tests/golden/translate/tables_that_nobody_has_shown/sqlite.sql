-- sqlbelay: refused: SQLite makes the table anew for this, and not all of its columns are known: give --schema
-- ALTER TABLE t MODIFY metrics TEXT
-- sqlbelay: refused: SQLite makes the table anew for this, and not all of its columns are known: give --schema
-- ALTER TABLE t CHANGE a b INT
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ADD COLUMN d INTEGER;
ALTER TABLE t RENAME COLUMN e TO f;
-- sqlbelay: refused: SQLite makes the table anew for this, and not all of its columns are known: give --schema
-- ALTER TABLE t ALTER COLUMN g SET DEFAULT 3
-- sqlbelay: refused: SQLite makes the table anew for this, and not all of its columns are known: give --schema
-- ALTER TABLE t ALTER COLUMN h DROP DEFAULT
CREATE INDEX t_by_m_idx ON t (m);
UPDATE t SET n = 1 WHERE o = 2;
-- sqlbelay: refused: SQLite makes the table anew for this, and not all of its columns are known: give --schema
-- ALTER TABLE t MODIFY n BIGINT NOT NULL DEFAULT 5 COMMENT 'how many'
DROP INDEX IF EXISTS t_by_k_idx;
-- sqlbelay: refused: SQLite makes the table anew for this, and not all of its columns are known: give --schema
-- ALTER TABLE t DROP INDEX by_j, DROP FOREIGN KEY of_u, DROP PRIMARY KEY
-- sqlbelay: refused: what the index is made of is not known: give --schema
-- ALTER TABLE t RENAME INDEX by_q TO by_r
