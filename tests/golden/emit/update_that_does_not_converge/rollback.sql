-- sqlbelay: the rollback script of _sqlbelay_7ba73d41, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_7ba73d41, also after a run that stopped half-way
--
--     1  UPDATE settings SET value = value + 1 WHERE name = 'version': exact, from the image taken before
--     2  UPDATE settings SET value = 'b' WHERE value = 'a': exact, from the image taken before

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_7ba73d41 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  UPDATE settings SET value = 'b' WHERE value = 'a'
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE settings AS live JOIN _sqlbelay_7ba73d41_1 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`value` = image.`value`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_7ba73d41_1' AND extra LIKE '%on update%' AND column_name NOT IN ('value')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_7ba73d41_1' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('value')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_7ba73d41_1'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_7ba73d41_1 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_7ba73d41_1, _sqlbelay_7ba73d41;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
