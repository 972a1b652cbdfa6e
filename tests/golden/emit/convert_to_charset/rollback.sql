-- sqlbelay: the rollback script of _sqlbelay_f48ecd56, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_f48ecd56, also after a run that stopped half-way
--
--     1  ALTER TABLE worker CONVERT TO CHARACTER SET utf8mb4 COLLATE  …: exact

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576, @sqlbelay_foreign_keys = @@foreign_key_checks, SESSION foreign_key_checks = 0;

CREATE TABLE IF NOT EXISTS _sqlbelay_f48ecd56 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 1  ALTER TABLE worker CONVERT TO CHARACTER SET utf8mb4 COLLATE  …
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE worker DEFAULT COLLATE = ', table_collation) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_f48ecd56_1'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE worker ', GROUP_CONCAT('MODIFY COLUMN `', old.column_name, '` ', old.column_type,
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
      WHERE rule.constraint_schema = old.table_schema AND rule.table_name = old.table_name AND rule.level = 'Column' AND rule.constraint_name = old.column_name), '') */
    ORDER BY old.ordinal_position SEPARATOR ', '))
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_f48ecd56_1' AND old.collation_name IS NOT NULL
      AND COALESCE(old.generation_expression, '') = ''),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_f48ecd56_1, _sqlbelay_f48ecd56;

SET SESSION group_concat_max_len = @sqlbelay_max_len, SESSION foreign_key_checks = @sqlbelay_foreign_keys;
