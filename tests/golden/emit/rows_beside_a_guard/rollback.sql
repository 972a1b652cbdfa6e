-- sqlbelay: the rollback script of _sqlbelay_0e2b3c88, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0e2b3c88, also after a run that stopped half-way
--
--     1  DROP TABLE theme: exact, from the image taken before
--     2  CREATE TABLE theme: exact
--     3  DELETE FROM theme: exact; it goes with its table
--     4  INSERT INTO theme VALUES: exact
--     5  DELETE FROM permission WHERE name = 'export': exact, from the image taken before
--     6  DELETE FROM permission WHERE name = 'export': exact, from the image taken before
--     7  INSERT INTO permission: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_0e2b3c88 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 7  INSERT INTO permission
DELETE FROM permission WHERE name = 'export' AND label = 'Export' AND (SELECT value FROM _sqlbelay_0e2b3c88 WHERE step = '7 row') = 0 LIMIT 1;
SET @sqlbelay_sql = COALESCE(
  CONCAT('ALTER TABLE permission AUTO_INCREMENT = ', (SELECT value FROM _sqlbelay_0e2b3c88 WHERE step = '7 auto_increment')),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 6  DELETE FROM permission WHERE name = 'export'
SET @sqlbelay_sql = COALESCE(
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e2b3c88_6'), 'INSERT IGNORE INTO permission SELECT * FROM _sqlbelay_0e2b3c88_6', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 5  DELETE FROM permission WHERE name = 'export'
SET @sqlbelay_sql = COALESCE(
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e2b3c88_5'), 'INSERT IGNORE INTO permission SELECT * FROM _sqlbelay_0e2b3c88_5', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  INSERT INTO theme VALUES
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e2b3c88 WHERE step = '4 row') = 0,
  'DELETE FROM theme WHERE `code` = ''plain''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  CREATE TABLE theme
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e2b3c88 WHERE step = '2') = 0,
  'DROP TABLE IF EXISTS theme',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  DROP TABLE theme
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e2b3c88_1') > 0,
  'RENAME TABLE _sqlbelay_0e2b3c88_1 TO theme',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0e2b3c88_6, _sqlbelay_0e2b3c88_5, _sqlbelay_0e2b3c88;
