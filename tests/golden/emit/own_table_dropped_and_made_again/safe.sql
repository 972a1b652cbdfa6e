-- sqlbelay: the safe script _sqlbelay_fb1e11e8, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_fb1e11e8
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_fb1e11e8 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_fb1e11e8 WHERE step = '1 done') AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new') = 0,
  'CREATE TABLE score_new (id INT PRIMARY KEY, points INT)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES ('1 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES
  ('2', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_fb1e11e8 WHERE step = '2 done') AND NOT ((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new') = 0),
  'RENAME TABLE score_new TO score',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES ('2 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES
  ('3', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_fb1e11e8 WHERE step = '3 done') AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new') = 0,
  'CREATE TABLE score_new (id INT PRIMARY KEY, points BIGINT)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES ('3 done', NOW());

START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_fb1e11e8 WHERE step = '4 done'),
  'INSERT INTO score_new SELECT id, points FROM score',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES ('4 done', NOW());
COMMIT;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_fb1e11e8 WHERE step = '5 done') AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score') > 0,
  'DROP TABLE score',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES ('5 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_fb1e11e8 (step, value) VALUES
  ('6', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new'));
SET @sqlbelay_sql = IF(NOT ((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new') = 0),
  'RENAME TABLE score_new TO score',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
