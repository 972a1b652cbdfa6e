-- sqlbelay: the rollback script of _sqlbelay_0cfb1182, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_0cfb1182, also after a run that stopped half-way
--
--     1  ALTER TABLE span ADD UNIQUE KEY: exact
--     2  ALTER TABLE span ADD INDEX: exact

SET @sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576;

CREATE TABLE IF NOT EXISTS _sqlbelay_0cfb1182 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 2  ALTER TABLE span ADD INDEX
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE span DROP INDEX `', MAX(index_name), '`') FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND index_type = 'FULLTEXT' GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'name') AS found WHERE (SELECT value FROM _sqlbelay_0cfb1182 WHERE step = '2 index on name') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE span DROP INDEX `', MAX(index_name), '`') FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND non_unique = 1 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'trace,id') AS found WHERE (SELECT value FROM _sqlbelay_0cfb1182 WHERE step = '2 index on trace,id') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  ALTER TABLE span ADD UNIQUE KEY
SET @sqlbelay_sql = COALESCE(
  (SELECT CONCAT('ALTER TABLE span DROP INDEX `', MAX(index_name), '`') FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND non_unique = 0 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'trace,id') AS found WHERE (SELECT value FROM _sqlbelay_0cfb1182 WHERE step = '1 index on trace,id') = 0),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_0cfb1182;

SET SESSION group_concat_max_len = @sqlbelay_max_len;
