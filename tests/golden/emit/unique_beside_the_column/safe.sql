-- sqlbelay: the safe script _sqlbelay_b2ed33b6, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_b2ed33b6
-- it needs: worker

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_b2ed33b6 (step VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_b2ed33b6_1 LIKE worker;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_b2ed33b6 WHERE step = '1 done'),
  'ALTER TABLE worker MODIFY code VARCHAR(20) NOT NULL UNIQUE',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_b2ed33b6 (step, value) VALUES ('1 done', NOW());
