-- sqlbelay: the safe script _sqlbelay_0cfb1182, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0cfb1182
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: span

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0cfb1182 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_0cfb1182 (step, value) VALUES
  ('1 index on trace,id', EXISTS (SELECT 1 FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND non_unique = 0 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'trace,id') AS found)),
  ('2 index on trace,id', EXISTS (SELECT 1 FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND non_unique = 1 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'trace,id') AS found)),
  ('2 index on name', EXISTS (SELECT 1 FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND index_type = 'FULLTEXT' GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'name') AS found));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND non_unique = 0 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'trace,id') AS found) = 0,
  'ALTER TABLE span ADD UNIQUE KEY (trace, id)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT COUNT(*) FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND non_unique = 1 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'trace,id') AS found) = 0,
    'ADD INDEX (trace, id)', NULL),
  IF((SELECT COUNT(*) FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'span' AND index_type = 'FULLTEXT' GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'name') AS found) = 0,
    'ADD FULLTEXT (name)', NULL));
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE span ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
