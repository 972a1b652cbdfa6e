-- sqlbelay: the rollback script of _sqlbelay_6baf3d0c, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_6baf3d0c, also after a run that stopped half-way
--
--     1  RENAME TABLE vote TO vote_old: exact
--     2  CREATE TABLE vote: exact
--     3  INSERT INTO vote: exact; it goes with its table
--     4  ALTER TABLE note RENAME TO note_old: exact
--     5  CREATE TABLE note: exact
--     6  DELETE FROM vote_old WHERE id = 7435: exact, from the image taken before

CREATE TABLE IF NOT EXISTS _sqlbelay_6baf3d0c (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 6  DELETE FROM vote_old WHERE id = 7435
SET @sqlbelay_sql = COALESCE(
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_6baf3d0c_6'), 'INSERT IGNORE INTO vote_old SELECT * FROM _sqlbelay_6baf3d0c_6', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 5  CREATE TABLE note
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6baf3d0c WHERE step = '5') = 0,
  'DROP TABLE IF EXISTS note',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  ALTER TABLE note RENAME TO note_old
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6baf3d0c WHERE step = '4') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note_old') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note') = 0,
  'RENAME TABLE note_old TO note',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  CREATE TABLE vote
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6baf3d0c WHERE step = '2') = 0,
  'DROP TABLE IF EXISTS vote',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  RENAME TABLE vote TO vote_old
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_6baf3d0c WHERE step = '1') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'vote_old') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'vote') = 0,
  'RENAME TABLE vote_old TO vote',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_6baf3d0c_6, _sqlbelay_6baf3d0c;
