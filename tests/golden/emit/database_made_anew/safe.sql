-- sqlbelay: the safe script _sqlbelay_543596e6, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table `_sqlbelay_543596e6`._sqlbelay_543596e6
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE DATABASE IF NOT EXISTS `_sqlbelay_543596e6`;
CREATE TABLE IF NOT EXISTS `_sqlbelay_543596e6`._sqlbelay_543596e6 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM `_sqlbelay_543596e6`._sqlbelay_543596e6 WHERE step = '1 done'),
  'DROP DATABASE IF EXISTS monitor',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO `_sqlbelay_543596e6`._sqlbelay_543596e6 (step, value) VALUES ('1 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO `_sqlbelay_543596e6`._sqlbelay_543596e6 (step, value) VALUES
  ('2', EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'monitor'));
CREATE DATABASE IF NOT EXISTS monitor;
USE monitor;

-- sqlbelay: what was there before
INSERT IGNORE INTO `_sqlbelay_543596e6`._sqlbelay_543596e6 (step, value) VALUES
  ('4', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'rule_group'));
CREATE TABLE IF NOT EXISTS rule_group (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80), made_at DATETIME);

-- sqlbelay: what was there before
/*!80000 SET SESSION information_schema_stats_expiry = 0 */;
INSERT IGNORE INTO `_sqlbelay_543596e6`._sqlbelay_543596e6 (step, value) VALUES
  ('5 auto_increment', (SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'rule_group')),
  ('5 row', EXISTS (SELECT 1 FROM rule_group WHERE name = 'default'));
INSERT INTO rule_group (name, made_at) SELECT 'default', NOW() FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM rule_group WHERE name = 'default');
