-- sqlbelay: the safe script _sqlbelay_0e2b3c88, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0e2b3c88
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: theme, permission

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0e2b3c88 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'theme'));
-- The table is made anew: in a second run of this script DELETE finds no row, and no row of the first INSERT is there.
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e2b3c88 WHERE step = '1') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'theme') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e2b3c88_1') = 0,
  'RENAME TABLE theme TO _sqlbelay_0e2b3c88_1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES
  ('2', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'theme'));
CREATE TABLE IF NOT EXISTS theme (code VARCHAR(25) NOT NULL PRIMARY KEY, name VARCHAR(40));

START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0e2b3c88 WHERE step = '3 done'),
  'DELETE FROM theme',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES ('3 done', NOW());
COMMIT;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES
  ('4 row', EXISTS (SELECT 1 FROM theme WHERE `code` = 'plain'));
INSERT INTO theme SELECT 'plain', 'Plain' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM theme WHERE `code` = 'plain');

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e2b3c88_5 LIKE permission;
INSERT IGNORE INTO _sqlbelay_0e2b3c88_5 SELECT * FROM (SELECT * FROM permission WHERE name = 'export') AS met WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_0e2b3c88 WHERE step = '5 done');
START TRANSACTION;
-- The first DELETE runs once, so the second one would find the row that INSERT has brought back.
DELETE FROM permission WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_0e2b3c88 WHERE step = '5 done') AND name = 'export';
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES ('5 done', NOW());
COMMIT;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0e2b3c88_6 LIKE permission;
INSERT IGNORE INTO _sqlbelay_0e2b3c88_6 SELECT * FROM (SELECT * FROM permission WHERE name = 'export') AS met WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_0e2b3c88 WHERE step = '6 done');
START TRANSACTION;
DELETE FROM permission WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_0e2b3c88 WHERE step = '6 done') AND name = 'export';
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES ('6 done', NOW());
COMMIT;

-- sqlbelay: what was there before
/*!80000 SET SESSION information_schema_stats_expiry = 0 */;
INSERT IGNORE INTO _sqlbelay_0e2b3c88 (step, value) VALUES
  ('7 auto_increment', (SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'permission')),
  ('7 row', EXISTS (SELECT 1 FROM permission WHERE name = 'export' AND label = 'Export'));
INSERT INTO permission (name, label) SELECT 'export', 'Export' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM permission WHERE name = 'export' AND label = 'Export');
