-- sqlbelay: the rollback script of _sqlbelay_b7884a49, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_b7884a49, also after a run that stopped half-way
--
--     1  RENAME TABLE customer TO client: exact
--     2  ALTER TABLE client CHANGE mail email VARCHAR: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_b7884a49 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  ALTER TABLE client CHANGE mail email VARCHAR
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE client CHANGE COLUMN `email` `mail` ', old.column_type,
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
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_b7884a49_2' AND old.column_name = 'mail'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'client' AND column_name = 'email') > 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  RENAME TABLE customer TO client
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_b7884a49 WHERE step = '1') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'client') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'customer') = 0,
  'RENAME TABLE client TO customer',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_b7884a49_2, _sqlbelay_b7884a49;
