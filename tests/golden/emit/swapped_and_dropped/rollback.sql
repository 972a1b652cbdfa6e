-- sqlbelay: the rollback script of _sqlbelay_6776fad3, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_6776fad3, also after a run that stopped half-way
--
--     1  CREATE TABLE token_new: exact
--     2  RENAME TABLE token TO token_old, token_new TO token: exact
--     3  DROP TABLE token_old: exact, from the image taken before

CREATE TABLE IF NOT EXISTS _sqlbelay_6776fad3 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 3  DROP TABLE token_old
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_6776fad3_3') > 0,
  'RENAME TABLE _sqlbelay_6776fad3_3 TO token_old',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  RENAME TABLE token TO token_old, token_new TO token
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6776fad3 WHERE step = '2') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_old') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'token_new') = 0,
  'RENAME TABLE token TO token_new, token_old TO token',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE token_new
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6776fad3 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS token_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_6776fad3;
