-- sqlbelay: the safe script _sqlbelay_0e1dc680, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0e1dc680
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: notes

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 't')),
  ('2 payload_new', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload_new'));
CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY);
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '2 done') AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload_new') = 0,
  'ALTER TABLE notes ADD payload_new TEXT',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES ('2 done', NOW());

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680_3 LIKE notes;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '3 done') AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_3'),
  'INSERT IGNORE INTO _sqlbelay_0e1dc680_3 SELECT * FROM notes',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '3 done'),
  'UPDATE notes SET payload_new = CONCAT(payload, ''_suffix'')',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES ('3 done', NOW());
COMMIT;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680_4 LIKE notes;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_4'),
  'INSERT IGNORE INTO _sqlbelay_0e1dc680_4 SELECT * FROM notes',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '4 done') AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload') > 0,
  'ALTER TABLE notes DROP COLUMN payload',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES ('4 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES
  ('5 payload', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload') = 0,
  'ALTER TABLE notes ADD payload TEXT',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680_6 LIKE notes;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '6 done') AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_6'),
  'INSERT IGNORE INTO _sqlbelay_0e1dc680_6 SELECT * FROM notes',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '6 done'),
  'UPDATE notes SET payload = payload_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES ('6 done', NOW());
COMMIT;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680_7 LIKE notes;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e1dc680 WHERE step = '7 done'),
  'ALTER TABLE notes MODIFY payload TEXT NOT NULL',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0e1dc680 (step, value) VALUES ('7 done', NOW());

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680_8 LIKE notes;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload_new') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_8'),
  'INSERT IGNORE INTO _sqlbelay_0e1dc680_8 SELECT * FROM notes',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload_new') > 0,
  'ALTER TABLE notes DROP COLUMN payload_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
