-- sqlbelay: the rollback script of _sqlbelay_0e8fdc14, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0e8fdc14, also after a run that stopped half-way
--
--     1  CREATE SEQUENCE step_seq START WITH 1 INCREMENT BY 1: exact
--     2  CREATE SEQUENCE draft_seq: exact
--     3  DROP SEQUENCE draft_seq: nothing to undo

CREATE TABLE IF NOT EXISTS _sqlbelay_0e8fdc14 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  CREATE SEQUENCE draft_seq
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e8fdc14 WHERE step = '2') = 0,
  'DROP SEQUENCE IF EXISTS draft_seq',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE SEQUENCE step_seq START WITH 1 INCREMENT BY 1
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e8fdc14 WHERE step = '1') = 0,
  'DROP SEQUENCE IF EXISTS step_seq',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0e8fdc14;
