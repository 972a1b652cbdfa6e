-- sqlbelay: the rollback script of _sqlbelay_d2bd88bc, made from in.md
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_d2bd88bc, also after a run that stopped half-way
--
--     1  ALTER TABLE user ADD COLUMN age INT: exact
--     2  INSERT INTO menu: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_d2bd88bc (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  INSERT INTO menu
DELETE FROM menu WHERE title = 'Home' AND path = '/' AND (SELECT value FROM _sqlbelay_d2bd88bc WHERE step = '2 row') = 0 LIMIT 1;
SET @sqlbelay_sql = COALESCE(
  CONCAT('ALTER TABLE menu AUTO_INCREMENT = ', (SELECT value FROM _sqlbelay_d2bd88bc WHERE step = '2 auto_increment')),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  ALTER TABLE user ADD COLUMN age INT
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_d2bd88bc WHERE step = '1 age') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'age') > 0,
  'ALTER TABLE user DROP COLUMN `age`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_d2bd88bc;
