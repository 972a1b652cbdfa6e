-- sqlbelay: the rollback script of _sqlbelay_0ca7c9a8, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0ca7c9a8, also after a run that stopped half-way
--
--     1  SET NAMES utf8mb4: nothing to undo
--     2  ALTER TABLE orders ADD COLUMN currency CHAR: exact
--     3  CREATE TABLE voucher: exact
--     4  UPDATE customer SET country = 'CH' WHERE country IS NULL: exact, from the image taken before
--     5  UPDATE orders SET currency = 'CHF' WHERE currency IS NULL: exact, from the image taken before
--     6  DROP TABLE basket: exact, from the image taken before
--     7  ALTER TABLE orders MODIFY currency CHAR: exact

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_0ca7c9a8 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 7  ALTER TABLE orders MODIFY currency CHAR
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE orders MODIFY COLUMN `currency` ', old.column_type,
    IF(COALESCE(old.collation_name, '') IN ('', whole.table_collation), '', CONCAT(' CHARACTER SET ', old.character_set_name, ' COLLATE ', old.collation_name)),
    IF(old.is_nullable = 'YES', ' NULL', ' NOT NULL'),
    CASE WHEN old.column_default IS NULL THEN ''
      WHEN VERSION() LIKE '%MariaDB%' OR old.data_type = 'bit' OR old.column_default LIKE 'CURRENT_TIMESTAMP%'
        THEN CONCAT(' DEFAULT ', old.column_default)
      WHEN old.extra LIKE '%DEFAULT_GENERATED%' THEN CONCAT(' DEFAULT (', REPLACE(old.column_default, '\\''', ''''), ')')
      ELSE CONCAT(' DEFAULT ', QUOTE(old.column_default)) END,
    IF(old.extra LIKE '%on update%', CONCAT(' ', SUBSTRING(old.extra, LOCATE('on update', old.extra))), ''),
    IF(old.extra LIKE '%auto_increment%', ' AUTO_INCREMENT', ''),
    IF(old.column_comment = '', '', CONCAT(' COMMENT ', QUOTE(old.column_comment)))
    /*M!100510 , COALESCE((SELECT MAX(CONCAT(' CHECK (', rule.check_clause, ')')) FROM information_schema.check_constraints AS rule
      WHERE rule.constraint_schema = old.table_schema AND rule.table_name = old.table_name AND rule.level = 'Column' AND rule.constraint_name = old.column_name), '') */)
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_0ca7c9a8_7' AND old.column_name = 'currency'
      AND COALESCE(old.generation_expression, '') = ''),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 6  DROP TABLE basket
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_6') > 0,
  'RENAME TABLE _sqlbelay_0ca7c9a8_6 TO basket',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 5  UPDATE orders SET currency = 'CHF' WHERE currency IS NULL
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE orders AS live JOIN _sqlbelay_0ca7c9a8_5 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`currency` = image.`currency`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_5' AND extra LIKE '%on update%' AND column_name NOT IN ('currency')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_5' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('currency')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_5'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0ca7c9a8_5 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  UPDATE customer SET country = 'CH' WHERE country IS NULL
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE customer AS live JOIN _sqlbelay_0ca7c9a8_4 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`country` = image.`country`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_4' AND extra LIKE '%on update%' AND column_name NOT IN ('country')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_4' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('country')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_4'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0ca7c9a8_4 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 3  CREATE TABLE voucher
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0ca7c9a8 WHERE step = '3') = 0,
  'DROP TABLE IF EXISTS voucher',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  ALTER TABLE orders ADD COLUMN currency CHAR
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0ca7c9a8 WHERE step = '2 currency') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'orders' AND column_name = 'currency') > 0,
  'ALTER TABLE orders DROP COLUMN `currency`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0ca7c9a8_7, _sqlbelay_0ca7c9a8_5, _sqlbelay_0ca7c9a8_4, _sqlbelay_0ca7c9a8;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
