-- sqlbelay: the rollback script of _sqlbelay_616bba6d, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_616bba6d, also after a run that stopped half-way
--
--     1  CREATE TABLE employee: exact
--     2  CREATE TABLE team: exact
--     3  ALTER TABLE employee ADD CONSTRAINT employee_team FOREIGN KE …: exact; it goes with its table
--     4  INSERT INTO employee VALUES: exact
--     5  INSERT INTO team VALUES: exact
--     6  UPDATE employee SET team = 1 WHERE id = 1: exact; it goes with its table

SET @sqlbelay_foreign_keys = @@foreign_key_checks, SESSION foreign_key_checks = 0;

CREATE TABLE IF NOT EXISTS _sqlbelay_616bba6d (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 5  INSERT INTO team VALUES
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_616bba6d WHERE step = '5 row') = 0,
  'DELETE FROM team WHERE `id` = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  INSERT INTO employee VALUES
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_616bba6d WHERE step = '4 row') = 0,
  'DELETE FROM employee WHERE `id` = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  CREATE TABLE team
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_616bba6d WHERE step = '2') = 0,
  'DROP TABLE IF EXISTS team',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE employee
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_616bba6d WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS employee',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_616bba6d;

SET SESSION foreign_key_checks = @sqlbelay_foreign_keys;
