-- sqlbelay: the rollback script of _sqlbelay_1456450b, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_1456450b, also after a run that stopped half-way
--
--     1  SET NAMES latin1: nothing to undo
--     2  SET SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION', time_zone = …: nothing to undo
--     3  SET @old_unique_checks = @@unique_checks, unique_checks = 0: nothing to undo
--     4  CREATE TABLE note: exact
--     5  SET unique_checks = @old_unique_checks: nothing to undo

CREATE TABLE IF NOT EXISTS _sqlbelay_1456450b (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 4  CREATE TABLE note
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_1456450b WHERE step = '4') = 0,
  'DROP TABLE IF EXISTS note',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_1456450b;
