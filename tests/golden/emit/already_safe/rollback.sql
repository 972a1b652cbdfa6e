-- sqlbelay: the rollback script of _sqlbelay_6324ca76, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_6324ca76, also after a run that stopped half-way
--
--     1  CREATE TABLE IF NOT EXISTS note: exact
--     2  INSERT IGNORE INTO note VALUES: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_6324ca76 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  INSERT IGNORE INTO note VALUES
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6324ca76 WHERE step = '2 row') = 0,
  'DELETE FROM note WHERE `id` = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE IF NOT EXISTS note
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6324ca76 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS note',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_6324ca76;
