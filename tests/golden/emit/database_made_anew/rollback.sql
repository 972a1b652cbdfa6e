-- sqlbelay: the rollback script of _sqlbelay_543596e6, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in `_sqlbelay_543596e6`._sqlbelay_543596e6, also after a run that stopped half-way
--
--     1  DROP DATABASE IF EXISTS monitor: cannot be undone: the database is gone with its tables
--     2  CREATE DATABASE monitor: exact
--     3  USE monitor: nothing to undo
--     4  CREATE TABLE rule_group: exact
--     5  INSERT INTO rule_group: exact

CREATE DATABASE IF NOT EXISTS `_sqlbelay_543596e6`;
CREATE TABLE IF NOT EXISTS `_sqlbelay_543596e6`._sqlbelay_543596e6 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO `_sqlbelay_543596e6`._sqlbelay_543596e6 (step, value) VALUES ('2', EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'monitor'));
CREATE DATABASE IF NOT EXISTS `monitor`;

USE `monitor`;

-- 5  INSERT INTO rule_group
SET @sqlbelay_sql = IF((SELECT value FROM `_sqlbelay_543596e6`._sqlbelay_543596e6 WHERE step = '5 row') = 0,
  'DELETE FROM rule_group WHERE name = ''default'' LIMIT 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  CONCAT('ALTER TABLE rule_group AUTO_INCREMENT = ', (SELECT value FROM `_sqlbelay_543596e6`._sqlbelay_543596e6 WHERE step = '5 auto_increment')),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  CREATE TABLE rule_group
SET @sqlbelay_sql = IF((SELECT value FROM `_sqlbelay_543596e6`._sqlbelay_543596e6 WHERE step = '4') = 0,
  'DROP TABLE IF EXISTS rule_group',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  CREATE DATABASE monitor
SET @sqlbelay_sql = IF((SELECT value FROM `_sqlbelay_543596e6`._sqlbelay_543596e6 WHERE step = '2') = 0,
  'DROP DATABASE IF EXISTS `monitor`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  DROP DATABASE IF EXISTS monitor
-- cannot be undone: the database is gone with its tables

DROP DATABASE IF EXISTS `_sqlbelay_543596e6`;
