-- sqlbelay: the rollback script of _sqlbelay_907085bf, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_907085bf, also after a run that stopped half-way
--
--     1  ALTER TABLE account DROP COLUMN note, DROP COLUMN space, CHA …: exact, from the image taken before
--     2  ALTER TABLE account DROP PRIMARY KEY, ADD PRIMARY KEY: exact

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_907085bf (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  ALTER TABLE account DROP PRIMARY KEY, ADD PRIMARY KEY
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_907085bf WHERE step = '2 PRIMARY') = 0 AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'account' AND index_name = 'PRIMARY') > 0,
  'ALTER TABLE account DROP PRIMARY KEY',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account ', IF(EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'account' AND index_name = 'PRIMARY'), 'DROP PRIMARY KEY, ', ''), 'ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), MAX(IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`'))), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')')
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_2' AND index_name = 'PRIMARY'
    HAVING COALESCE(GROUP_CONCAT(column_name ORDER BY seq_in_index), '') NOT IN ('', COALESCE((SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'account' AND index_name = 'PRIMARY'), ''))),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account MODIFY COLUMN `id` ', old.column_type,
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
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_907085bf_2' AND old.column_name = 'id'
      AND COALESCE(old.generation_expression, '') = '' AND old.is_nullable = 'YES'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account MODIFY COLUMN `environment` ', old.column_type,
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
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_907085bf_2' AND old.column_name = 'environment'
      AND COALESCE(old.generation_expression, '') = '' AND old.is_nullable = 'YES'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  ALTER TABLE account DROP COLUMN note, DROP COLUMN space, CHA …
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account CHANGE COLUMN `alias` `nick` ', old.column_type,
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
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_907085bf_1' AND old.column_name = 'nick'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'alias') > 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account ADD COLUMN `space` ', old.column_type,
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
    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' AND ordinal_position < old.ordinal_position
      AND column_name IN (SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account')
      ORDER BY ordinal_position DESC LIMIT 1), ' FIRST'))
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_907085bf_1' AND old.column_name = 'space'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'space') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE account AS live JOIN _sqlbelay_907085bf_1 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`space` = image.`space`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' AND extra LIKE '%on update%' AND column_name NOT IN ('space')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('space')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_907085bf_1 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account ', GROUP_CONCAT(clauses SEPARATOR ', '))
    FROM (SELECT CONCAT(IF(index_name IN (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'account'), CONCAT('DROP INDEX `', index_name, '`, '), ''), 'ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`')), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')') AS clauses
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' GROUP BY index_name HAVING SUM(column_name = 'space') > 0) AS indexes),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account ADD COLUMN `note` ', old.column_type,
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
    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' AND ordinal_position < old.ordinal_position
      AND column_name IN (SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account')
      ORDER BY ordinal_position DESC LIMIT 1), ' FIRST'))
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_907085bf_1' AND old.column_name = 'note'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'note') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE account AS live JOIN _sqlbelay_907085bf_1 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`note` = image.`note`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' AND extra LIKE '%on update%' AND column_name NOT IN ('note')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('note')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_907085bf_1 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE account ', GROUP_CONCAT(clauses SEPARATOR ', '))
    FROM (SELECT CONCAT(IF(index_name IN (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'account'), CONCAT('DROP INDEX `', index_name, '`, '), ''), 'ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`')), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')') AS clauses
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1' GROUP BY index_name HAVING SUM(column_name = 'note') > 0) AS indexes),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_907085bf_2, _sqlbelay_907085bf_1, _sqlbelay_907085bf;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
