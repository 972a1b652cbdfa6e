-- sqlbelay: the rollback script of _sqlbelay_d4312b78, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in `belay_shop`._sqlbelay_d4312b78, also after a run that stopped half-way
--
--     1  CREATE TABLE city: exact
--     2  INSERT INTO city VALUES: exact
--     3  USE belay_shop: nothing to undo
--     4  CREATE TABLE goods: exact
--     5  INSERT INTO goods VALUES: exact
--     6  USE belay_stock: nothing to undo
--     7  UPDATE item SET amount = amount + 1: exact, from the image taken before

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS `belay_shop`._sqlbelay_d4312b78 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  INSERT INTO city VALUES
SET @sqlbelay_sql = IF((SELECT value FROM `belay_shop`._sqlbelay_d4312b78 WHERE step = '2 row') = 0,
  'DELETE FROM city WHERE `id` = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE city
SET @sqlbelay_sql = IF((SELECT value FROM `belay_shop`._sqlbelay_d4312b78 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS city',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

USE `belay_stock`;

-- 7  UPDATE item SET amount = amount + 1
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE item AS live JOIN `belay_shop`._sqlbelay_d4312b78_7 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`amount` = image.`amount`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = 'belay_shop' AND table_name = '_sqlbelay_d4312b78_7' AND extra LIKE '%on update%' AND column_name NOT IN ('amount')), ''))
    FROM information_schema.statistics WHERE table_schema = 'belay_shop' AND table_name = '_sqlbelay_d4312b78_7' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('amount')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = 'belay_shop' AND table_name = '_sqlbelay_d4312b78_7'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_d4312b78_7 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

USE `belay_shop`;

-- 5  INSERT INTO goods VALUES
SET @sqlbelay_sql = IF((SELECT value FROM `belay_shop`._sqlbelay_d4312b78 WHERE step = '5 row') = 0,
  'DELETE FROM goods WHERE `id` = 1',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  CREATE TABLE goods
SET @sqlbelay_sql = IF((SELECT value FROM `belay_shop`._sqlbelay_d4312b78 WHERE step = '4') = 0,
  'DROP TABLE IF EXISTS goods',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS `belay_shop`._sqlbelay_d4312b78_7, `belay_shop`._sqlbelay_d4312b78;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
