-- sqlbelay: the rollback script of _sqlbelay_95698d97, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in `_sqlbelay_95698d97`._sqlbelay_95698d97, also after a run that stopped half-way
--
--     1  CREATE DATABASE IF NOT EXISTS shop: exact
--     2  USE shop: nothing to undo
--     3  CREATE TABLE orders: exact

CREATE DATABASE IF NOT EXISTS `_sqlbelay_95698d97`;
CREATE TABLE IF NOT EXISTS `_sqlbelay_95698d97`._sqlbelay_95698d97 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO `_sqlbelay_95698d97`._sqlbelay_95698d97 (step, value) VALUES ('1', EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'shop'));
CREATE DATABASE IF NOT EXISTS `shop`;

USE `shop`;

-- 3  CREATE TABLE orders
SET @sqlbelay_sql = IF((SELECT value FROM `_sqlbelay_95698d97`._sqlbelay_95698d97 WHERE step = '3') = 0,
  'DROP TABLE IF EXISTS orders',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE DATABASE IF NOT EXISTS shop
SET @sqlbelay_sql = IF((SELECT value FROM `_sqlbelay_95698d97`._sqlbelay_95698d97 WHERE step = '1') = 0,
  'DROP DATABASE IF EXISTS `shop`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP DATABASE IF EXISTS `_sqlbelay_95698d97`;
