-- sqlbelay: the rollback script of _sqlbelay_c5905d5a, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_c5905d5a, also after a run that stopped half-way
--
--     1  INSERT INTO kind: exact
--     2  SELECT @kind := id FROM kind WHERE name = 'x': nothing to undo
--     3  INSERT INTO item: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_c5905d5a (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 3  INSERT INTO item
SET @kind = (SELECT value FROM _sqlbelay_c5905d5a WHERE step = '3 @kind');
DELETE FROM item WHERE kind_id <=> @kind AND label = 'second' AND (SELECT value FROM _sqlbelay_c5905d5a WHERE step = '3 row 2') = 0 LIMIT 1;
DELETE FROM item WHERE kind_id <=> @kind AND label = 'first' AND (SELECT value FROM _sqlbelay_c5905d5a WHERE step = '3 row 1') = 0 LIMIT 1;
SET @sqlbelay_sql = COALESCE(
  CONCAT('ALTER TABLE item AUTO_INCREMENT = ', (SELECT value FROM _sqlbelay_c5905d5a WHERE step = '3 auto_increment')),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  INSERT INTO kind
DELETE FROM kind WHERE name = 'x' AND (SELECT value FROM _sqlbelay_c5905d5a WHERE step = '1 row') = 0 LIMIT 1;
SET @sqlbelay_sql = COALESCE(
  CONCAT('ALTER TABLE kind AUTO_INCREMENT = ', (SELECT value FROM _sqlbelay_c5905d5a WHERE step = '1 auto_increment')),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_c5905d5a;
