-- sqlbelay: the rollback script of _sqlbelay_040ab840, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_040ab840, also after a run that stopped half-way
--
--     1  CREATE TABLE IF NOT EXISTS task: exact
--     2  DELETE FROM task WHERE id IN: exact; it goes with its table
--     3  REPLACE INTO task: exact; it goes with its table
--     4  REPLACE INTO task: exact; it goes with its table

CREATE TABLE IF NOT EXISTS _sqlbelay_040ab840 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 1  CREATE TABLE IF NOT EXISTS task
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_040ab840 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS task',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_040ab840;
