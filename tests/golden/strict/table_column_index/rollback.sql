-- sqlbelay: the rollback script of _sqlbelay_4b8bd08a, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_4b8bd08a, also after a run that stopped half-way
--
--     1  CREATE TABLE orders: exact
--     2  ALTER TABLE customer ADD COLUMN email VARCHAR: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_4b8bd08a (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  ALTER TABLE customer ADD COLUMN email VARCHAR
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT value FROM _sqlbelay_4b8bd08a WHERE step = '2 by_email') = 0 AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'customer' AND index_name = 'by_email') > 0,
    'DROP INDEX `by_email`', NULL),
  IF((SELECT value FROM _sqlbelay_4b8bd08a WHERE step = '2 email') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'email') > 0,
    'DROP COLUMN `email`', NULL));
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE customer ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE orders
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_4b8bd08a WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS orders',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_4b8bd08a_2_shape_1, _sqlbelay_4b8bd08a_1_shape, _sqlbelay_4b8bd08a;
