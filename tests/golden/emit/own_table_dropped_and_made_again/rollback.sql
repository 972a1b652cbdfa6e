-- sqlbelay: the rollback script of _sqlbelay_fb1e11e8, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_fb1e11e8, also after a run that stopped half-way
--
--     1  CREATE TABLE score_new: exact
--     2  RENAME TABLE score_new TO score: exact
--     3  CREATE TABLE score_new: exact
--     4  INSERT INTO score_new SELECT id, points FROM score: exact; it goes with its table
--     5  DROP TABLE score: nothing to undo
--     6  RENAME TABLE score_new TO score: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_fb1e11e8 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 6  RENAME TABLE score_new TO score
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_fb1e11e8 WHERE step = '6') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new') = 0,
  'RENAME TABLE score TO score_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 3  CREATE TABLE score_new
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_fb1e11e8 WHERE step = '3') = 0,
  'DROP TABLE IF EXISTS score_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  RENAME TABLE score_new TO score
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_fb1e11e8 WHERE step = '2') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'score_new') = 0,
  'RENAME TABLE score TO score_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE score_new
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_fb1e11e8 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS score_new',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_fb1e11e8;
