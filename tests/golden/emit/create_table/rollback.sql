-- sqlbelay: the rollback script of _sqlbelay_85d65fea, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_85d65fea, also after a run that stopped half-way
--
--     1  CREATE TABLE note: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_85d65fea (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 1  CREATE TABLE note
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_85d65fea WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS note',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_85d65fea;
