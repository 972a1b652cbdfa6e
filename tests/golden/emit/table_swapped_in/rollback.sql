-- sqlbelay: the rollback script of _sqlbelay_b5a1212b, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_b5a1212b, also after a run that stopped half-way
--
--     1  CREATE TABLE blobs_new: exact
--     2  INSERT INTO blobs_new: exact; it goes with its table
--     3  ALTER TABLE blobs_new ADD INDEX by_hash: exact; it goes with its table
--     4  DROP TABLE blobs: exact, from the image taken before
--     5  ALTER TABLE blobs_new RENAME TO blobs: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_b5a1212b (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 5  ALTER TABLE blobs_new RENAME TO blobs
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_b5a1212b WHERE step = '5') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs_new') = 0,
  'RENAME TABLE blobs TO blobs_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  DROP TABLE blobs
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_b5a1212b_4') > 0,
  'RENAME TABLE _sqlbelay_b5a1212b_4 TO blobs',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE blobs_new
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_b5a1212b WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS blobs_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_b5a1212b;
