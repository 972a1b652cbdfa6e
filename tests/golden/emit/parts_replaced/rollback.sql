-- sqlbelay: the rollback script of _sqlbelay_0630efac, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0630efac, also after a run that stopped half-way
--
--     1  ALTER TABLE item DROP COLUMN colour: exact, from the image taken before
--     2  ALTER TABLE item ADD COLUMN colour TEXT: exact
--     3  ALTER TABLE item DROP PRIMARY KEY: exact
--     4  ALTER TABLE item ADD PRIMARY KEY: exact
--     5  DROP INDEX by_name ON item: exact
--     6  CREATE INDEX by_name ON item: exact

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_0630efac (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 6  CREATE INDEX by_name ON item
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0630efac WHERE step = '6') = 0 AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'by_name') > 0,
  'DROP INDEX by_name ON item',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 5  DROP INDEX by_name ON item
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE item ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), MAX(IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`'))), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')')
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_5' AND index_name = 'by_name' AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'by_name') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  ALTER TABLE item ADD PRIMARY KEY
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0630efac WHERE step = '4 PRIMARY') = 0 AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'PRIMARY') > 0,
  'ALTER TABLE item DROP PRIMARY KEY',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE item MODIFY COLUMN `code` ', old.column_type,
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
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_0630efac_4' AND old.column_name = 'code'
      AND COALESCE(old.generation_expression, '') = '' AND old.is_nullable = 'YES'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 3  ALTER TABLE item DROP PRIMARY KEY
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE item ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), MAX(IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`'))), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')')
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_3' AND index_name = 'PRIMARY' AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'PRIMARY') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  ALTER TABLE item ADD COLUMN colour TEXT
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0630efac WHERE step = '2 colour') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item' AND column_name = 'colour') > 0,
  'ALTER TABLE item DROP COLUMN `colour`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  ALTER TABLE item DROP COLUMN colour
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE item ADD COLUMN `colour` ', old.column_type,
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
      WHERE rule.constraint_schema = old.table_schema AND rule.table_name = old.table_name AND rule.level = 'Column' AND rule.constraint_name = old.column_name), '') */,
    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_1' AND ordinal_position < old.ordinal_position
      AND column_name IN (SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item')
      ORDER BY ordinal_position DESC LIMIT 1), ' FIRST'))
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_0630efac_1' AND old.column_name = 'colour'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item' AND column_name = 'colour') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE item AS live JOIN _sqlbelay_0630efac_1 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`colour` = image.`colour`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_1' AND extra LIKE '%on update%' AND column_name NOT IN ('colour')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_1' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('colour')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_1'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0630efac_1 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE item ', GROUP_CONCAT(clauses SEPARATOR ', '))
    FROM (SELECT CONCAT(IF(index_name IN (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item'), CONCAT('DROP INDEX `', index_name, '`, '), ''), 'ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`')), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')') AS clauses
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_1' GROUP BY index_name HAVING SUM(column_name = 'colour') > 0) AS indexes),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0630efac_5, _sqlbelay_0630efac_4, _sqlbelay_0630efac_3, _sqlbelay_0630efac_1, _sqlbelay_0630efac;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
