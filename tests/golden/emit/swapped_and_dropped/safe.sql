-- sqlbelay: the safe script _sqlbelay_6776fad3, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_6776fad3
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: token

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_6776fad3 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_6776fad3 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_new'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_6776fad3 WHERE step = '1 done') AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_new') = 0,
  'CREATE TABLE token_new (
  id INT AUTO_INCREMENT PRIMARY KEY,
  secret VARCHAR(256)
)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_6776fad3 (step, value) VALUES ('1 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_6776fad3 (step, value) VALUES
  ('2', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_new'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_6776fad3 WHERE step = '2 done') AND NOT ((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_old') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_new') = 0),
  'RENAME TABLE token TO token_old, token_new TO token',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_6776fad3 (step, value) VALUES ('2 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_6776fad3 (step, value) VALUES
  ('3', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_old'));
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6776fad3 WHERE step = '3') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_old') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_6776fad3_3') = 0,
  'RENAME TABLE token_old TO _sqlbelay_6776fad3_3',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
