-- sqlbelay: the rollback script of _sqlbelay_694977af, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_694977af, also after a run that stopped half-way
--
--     1  DROP PROCEDURE IF EXISTS add_last_seen: nothing to undo
--     2  CREATE PROCEDURE add_last_seen: exact
--     3  CALL add_last_seen: exact
--     4  DROP PROCEDURE add_last_seen: nothing to undo

CREATE TABLE IF NOT EXISTS _sqlbelay_694977af (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 3  CALL add_last_seen
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_694977af WHERE step = '3c1 last_seen') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'worker' AND column_name = 'last_seen') > 0,
  'ALTER TABLE worker DROP COLUMN `last_seen`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  CREATE PROCEDURE add_last_seen
DROP PROCEDURE IF EXISTS add_last_seen;

DROP TABLE IF EXISTS _sqlbelay_694977af;
