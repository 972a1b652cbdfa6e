-- sqlbelay: the safe script _sqlbelay_38c16ab7, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_38c16ab7
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: secret

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_38c16ab7 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_38c16ab7 (step, value) VALUES
  ('1 short_code', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret' AND column_name = 'short_code'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_38c16ab7 WHERE step = '1 done') AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret' AND column_name = 'short_code') = 0,
  'ALTER TABLE secret ADD COLUMN short_code BINARY(4)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_38c16ab7 (step, value) VALUES ('1 done', NOW());

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_38c16ab7_2 LIKE secret;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_38c16ab7 WHERE step = '2 done') AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_38c16ab7_2'),
  'INSERT IGNORE INTO _sqlbelay_38c16ab7_2 SELECT * FROM secret',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_38c16ab7 WHERE step = '2 done'),
  'UPDATE secret SET short_code = UNHEX(code)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_38c16ab7 (step, value) VALUES ('2 done', NOW());
COMMIT;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_38c16ab7_3 LIKE secret;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret' AND column_name = 'code') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_38c16ab7_3'),
  'INSERT IGNORE INTO _sqlbelay_38c16ab7_3 SELECT * FROM secret',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_38c16ab7 WHERE step = '3 done') AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret' AND column_name = 'code') > 0,
  'ALTER TABLE secret DROP COLUMN code',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_38c16ab7 (step, value) VALUES ('3 done', NOW());

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_38c16ab7_4 LIKE secret;
SET @sqlbelay_sql = IF(NOT ((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret' AND column_name = 'short_code') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'secret' AND column_name = 'code') > 0),
  'ALTER TABLE secret CHANGE short_code code BINARY(4)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
