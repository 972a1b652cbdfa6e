-- sqlbelay: the rollback script of _sqlbelay_0eca01fc, made from in.sql
-- run it:   mysql --default-character-set=utf8mb4 DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0eca01fc, also after a run that stopped half-way
--
--     1  CREATE TABLE one: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_0eca01fc (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 1  CREATE TABLE one
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0eca01fc WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS one',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0eca01fc;
