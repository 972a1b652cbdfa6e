-- sqlbelay: the safe script _sqlbelay_907085bf, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_907085bf
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: account

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_907085bf (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_907085bf_1 LIKE account;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'space') > 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'note') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_907085bf_1'),
  'INSERT IGNORE INTO _sqlbelay_907085bf_1 SELECT * FROM account',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'note') > 0,
    'DROP COLUMN note', NULL),
  IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'space') > 0,
    'DROP COLUMN space', NULL),
  IF(NOT ((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'nick') = 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account' AND column_name = 'alias') > 0),
    'CHANGE nick alias VARCHAR(20)', NULL));
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE account ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_907085bf_2 LIKE account;
INSERT IGNORE INTO _sqlbelay_907085bf (step, value) VALUES
  ('2 PRIMARY', EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'account' AND index_name = 'PRIMARY'));
ALTER TABLE account DROP PRIMARY KEY, ADD PRIMARY KEY (id, environment);
