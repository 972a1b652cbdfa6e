-- sqlbelay: the safe script _sqlbelay_b2ed33b6, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_b2ed33b6
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: worker

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_b2ed33b6 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_b2ed33b6_1 LIKE worker;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'worker' AND non_unique = 0 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'code') AS found) = (SELECT COUNT(*) FROM (SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_b2ed33b6_1' AND non_unique = 0 GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY seq_in_index) = 'code') AS found),
  'ALTER TABLE worker MODIFY code VARCHAR(20) NOT NULL UNIQUE',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
