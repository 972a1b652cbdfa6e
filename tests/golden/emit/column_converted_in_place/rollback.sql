-- sqlbelay: the rollback script of _sqlbelay_0e1dc680, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0e1dc680, also after a run that stopped half-way
--
--     1  CREATE TABLE t: exact
--     2  ALTER TABLE notes ADD payload_new TEXT: exact
--     3  UPDATE notes SET payload_new = CONCAT: exact, from the image taken before
--     4  ALTER TABLE notes DROP COLUMN payload: exact, from the image taken before
--     5  ALTER TABLE notes ADD payload TEXT: exact
--     6  UPDATE notes SET payload = payload_new: exact, from the image taken before
--     7  ALTER TABLE notes MODIFY payload TEXT NOT NULL: exact
--     8  ALTER TABLE notes DROP COLUMN payload_new: exact, from the image taken before

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_0e1dc680 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 8  ALTER TABLE notes DROP COLUMN payload_new
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE notes ADD COLUMN `payload_new` ', old.column_type,
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
    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_8' AND ordinal_position < old.ordinal_position
      AND column_name IN (SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes')
      ORDER BY ordinal_position DESC LIMIT 1), ' FIRST'))
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_0e1dc680_8' AND old.column_name = 'payload_new'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload_new') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE notes AS live JOIN _sqlbelay_0e1dc680_8 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`payload_new` = image.`payload_new`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_8' AND extra LIKE '%on update%' AND column_name NOT IN ('payload_new')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_8' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('payload_new')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_8'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0e1dc680_8 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE notes ', GROUP_CONCAT(clauses SEPARATOR ', '))
    FROM (SELECT CONCAT(IF(index_name IN (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'notes'), CONCAT('DROP INDEX `', index_name, '`, '), ''), 'ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`')), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')') AS clauses
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_8' GROUP BY index_name HAVING SUM(column_name = 'payload_new') > 0) AS indexes),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 7  ALTER TABLE notes MODIFY payload TEXT NOT NULL
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE notes MODIFY COLUMN `payload` ', old.column_type,
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
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_0e1dc680_7' AND old.column_name = 'payload'
      AND COALESCE(old.generation_expression, '') = ''),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 6  UPDATE notes SET payload = payload_new
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE notes AS live JOIN _sqlbelay_0e1dc680_6 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`payload` = image.`payload`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_6' AND extra LIKE '%on update%' AND column_name NOT IN ('payload')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_6' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('payload')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_6'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0e1dc680_6 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 5  ALTER TABLE notes ADD payload TEXT
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e1dc680 WHERE step = '5 payload') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload') > 0,
  'ALTER TABLE notes DROP COLUMN `payload`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  ALTER TABLE notes DROP COLUMN payload
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE notes ADD COLUMN `payload` ', old.column_type,
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
    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_4' AND ordinal_position < old.ordinal_position
      AND column_name IN (SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes')
      ORDER BY ordinal_position DESC LIMIT 1), ' FIRST'))
    FROM information_schema.columns AS old
    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name
    WHERE old.table_schema = DATABASE() AND old.table_name = '_sqlbelay_0e1dc680_4' AND old.column_name = 'payload'
      AND COALESCE(old.generation_expression, '') = '' AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE notes AS live JOIN _sqlbelay_0e1dc680_4 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`payload` = image.`payload`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_4' AND extra LIKE '%on update%' AND column_name NOT IN ('payload')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_4' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('payload')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_4'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0e1dc680_4 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE notes ', GROUP_CONCAT(clauses SEPARATOR ', '))
    FROM (SELECT CONCAT(IF(index_name IN (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'notes'), CONCAT('DROP INDEX `', index_name, '`, '), ''), 'ADD ', MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' INDEX') WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END), IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`')), ' (',
      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')), IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')') AS clauses
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_4' GROUP BY index_name HAVING SUM(column_name = 'payload') > 0) AS indexes),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 3  UPDATE notes SET payload_new = CONCAT
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('UPDATE notes AS live JOIN _sqlbelay_0e1dc680_3 AS image ON ', GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), ' SET live.`payload_new` = image.`payload_new`',
    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')
      FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_3' AND extra LIKE '%on update%' AND column_name NOT IN ('payload_new')), ''))
    FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_3' AND index_name = 'PRIMARY' HAVING SUM(column_name IN ('payload_new')) = 0),
  IF(EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0e1dc680_3'), 'CALL sqlbelay.`no key tells the rows of _sqlbelay_0e1dc680_3 apart`', NULL),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  ALTER TABLE notes ADD payload_new TEXT
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e1dc680 WHERE step = '2 payload_new') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'notes' AND column_name = 'payload_new') > 0,
  'ALTER TABLE notes DROP COLUMN `payload_new`',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE t
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0e1dc680 WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS t',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0e1dc680_8, _sqlbelay_0e1dc680_7, _sqlbelay_0e1dc680_6, _sqlbelay_0e1dc680_4, _sqlbelay_0e1dc680_3, _sqlbelay_0e1dc680;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
