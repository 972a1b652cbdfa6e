-- sqlbelay: the rollback script of _sqlbelay_ed5e6af2, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_ed5e6af2, also after a run that stopped half-way
--
--     1  CREATE TABLE IF NOT EXISTS role: exact
--     2  INSERT INTO role: exact
--     3  INSERT INTO menu: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_ed5e6af2 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 3  INSERT INTO menu
DELETE FROM menu WHERE title = 'Home' AND path = '/' AND (SELECT value FROM _sqlbelay_ed5e6af2 WHERE step = '3 row') = 0 LIMIT 1;
SET @sqlbelay_sql = COALESCE(
  CONCAT('ALTER TABLE menu AUTO_INCREMENT = ', (SELECT value FROM _sqlbelay_ed5e6af2 WHERE step = '3 auto_increment')),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  INSERT INTO role
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_ed5e6af2 WHERE step = '2 row 2') = 0,
  'DELETE FROM role WHERE id = 2',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_ed5e6af2 WHERE step = '2 row 1') = 0,
  'DELETE FROM role WHERE id = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE IF NOT EXISTS role
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_ed5e6af2 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS role',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_ed5e6af2;
