-- sqlbelay: the rollback script of _sqlbelay_538ddce9, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_538ddce9, also after a run that stopped half-way
--
--     1  CREATE TABLE orders: exact
--     2  LOCK TABLES orders WRITE: nothing to undo
--     3  INSERT INTO orders VALUES: exact
--     4  UNLOCK TABLES: nothing to undo

CREATE TABLE IF NOT EXISTS _sqlbelay_538ddce9 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 3  INSERT INTO orders VALUES
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_538ddce9 WHERE step = '3 row 2') = 0,
  'DELETE FROM orders WHERE `id` = 2',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_538ddce9 WHERE step = '3 row 1') = 0,
  'DELETE FROM orders WHERE `id` = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE orders
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_538ddce9 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS orders',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_538ddce9;
