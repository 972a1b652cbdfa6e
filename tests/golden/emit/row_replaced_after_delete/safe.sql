-- sqlbelay: the safe script _sqlbelay_040ab840, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_040ab840
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_040ab840 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_040ab840 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'task'));
CREATE TABLE IF NOT EXISTS task (id INT PRIMARY KEY, name VARCHAR(20));

START TRANSACTION;
DELETE FROM task WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_040ab840 WHERE step = '2 done') AND id IN (1, 2);
INSERT IGNORE INTO _sqlbelay_040ab840 (step, value) VALUES ('2 done', NOW());
COMMIT;

START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_040ab840 WHERE step = '3 done'),
  'REPLACE INTO task (id, name) VALUES (1, ''a'')',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_040ab840 (step, value) VALUES ('3 done', NOW());
COMMIT;
REPLACE INTO task (id, name) VALUES (3, 'c');
