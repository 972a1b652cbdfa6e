-- sqlbelay: which types a column can change to is the target's own
ALTER TABLE t ALTER COLUMN metrics TYPE text;
ALTER TABLE t ALTER COLUMN metrics DROP NOT NULL;
ALTER TABLE t ALTER COLUMN metrics DROP DEFAULT;
-- sqlbelay: which types a column can change to is the target's own
ALTER TABLE t RENAME COLUMN a TO b;
ALTER TABLE t ALTER COLUMN b TYPE integer;
ALTER TABLE t ALTER COLUMN b DROP NOT NULL;
ALTER TABLE t ALTER COLUMN b DROP DEFAULT;
SET sql_safe_updates = false;
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t ADD COLUMN d integer;
ALTER TABLE t RENAME COLUMN e TO f;
ALTER TABLE t ALTER COLUMN g SET DEFAULT 3;
ALTER TABLE t ALTER COLUMN h DROP DEFAULT;
CREATE INDEX t_by_m_idx ON t (m);
UPDATE t SET n = 1 WHERE o = 2;
-- sqlbelay: which types a column can change to is the target's own
ALTER TABLE t ALTER COLUMN n TYPE bigint;
ALTER TABLE t ALTER COLUMN n SET NOT NULL;
ALTER TABLE t ALTER COLUMN n SET DEFAULT 5;
COMMENT ON COLUMN t.n IS 'how many';
DROP INDEX IF EXISTS t@t_by_k_idx;
-- sqlbelay: refused: a table has a primary key all the time: name another one
-- ALTER TABLE t DROP INDEX by_j, DROP FOREIGN KEY of_u, DROP PRIMARY KEY
ALTER INDEX t@t_by_q_idx RENAME TO t_by_r_idx;
