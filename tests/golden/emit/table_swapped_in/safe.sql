-- sqlbelay: the safe script _sqlbelay_b5a1212b, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_b5a1212b
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: blobs

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_b5a1212b (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_b5a1212b (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs_new'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_b5a1212b WHERE step = '1 done') AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs_new') = 0,
  'CREATE TABLE blobs_new (id INT NOT NULL PRIMARY KEY, hash VARCHAR(100) NOT NULL)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_b5a1212b (step, value) VALUES ('1 done', NOW());

START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_b5a1212b WHERE step = '2 done'),
  'INSERT INTO blobs_new (id, hash) SELECT id, hash FROM blobs',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_b5a1212b (step, value) VALUES ('2 done', NOW());
COMMIT;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_b5a1212b WHERE step = '3 done') AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'blobs_new' AND index_name = 'by_hash') = 0,
  'ALTER TABLE blobs_new ADD INDEX by_hash (hash)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_b5a1212b (step, value) VALUES ('3 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_b5a1212b (step, value) VALUES
  ('4', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs')),
  ('5', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs_new'));
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_b5a1212b WHERE step = '4') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_b5a1212b_4') = 0,
  'RENAME TABLE blobs TO _sqlbelay_b5a1212b_4',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF(NOT ((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs_new') = 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'blobs') > 0),
  'ALTER TABLE blobs_new RENAME TO blobs',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
