-- sqlbelay: the rollback script of _sqlbelay_f3a84f7b, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_f3a84f7b, also after a run that stopped half-way
--
--     1  UPDATE orders o JOIN customers c ON c.id = o.customer_id SET …: exact, from the image taken before
--     2  DELETE o FROM orders o JOIN customers c ON c.id = o.customer …: exact, from the image taken before

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_f3a84f7b (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  DELETE o FROM orders o JOIN customers c ON c.id = o.customer …
SET @sqlbelay_sql = COALESCE(
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_2'), 'INSERT IGNORE INTO orders SELECT * FROM _sqlbelay_f3a84f7b_2', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  UPDATE orders o JOIN customers c ON c.id = o.customer_id SET …
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE orders AS live JOIN _sqlbelay_f3a84f7b_1 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`city` = image.`city`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_1' AND extra LIKE '%on update%' AND column_name NOT IN ('city')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_1' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('city')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_1'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_f3a84f7b_1 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE customers AS live JOIN _sqlbelay_f3a84f7b_1_1 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`orders` = image.`orders`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_1_1' AND extra LIKE '%on update%' AND column_name NOT IN ('orders')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_1_1' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('orders')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f3a84f7b_1_1'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_f3a84f7b_1_1 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_f3a84f7b_2, _sqlbelay_f3a84f7b_1, _sqlbelay_f3a84f7b_1_1, _sqlbelay_f3a84f7b;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
