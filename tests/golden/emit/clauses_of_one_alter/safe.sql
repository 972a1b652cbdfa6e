-- sqlbelay: the safe script _sqlbelay_0a41cde0, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0a41cde0
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: user

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0a41cde0 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_0a41cde0_1 LIKE user;
INSERT IGNORE INTO _sqlbelay_0a41cde0 (step, value) VALUES
  ('1 age', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'age')),
  ('1 ix_age', EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'user' AND index_name = 'ix_age'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'fax') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0a41cde0_1'),
  'INSERT IGNORE INTO _sqlbelay_0a41cde0_1 SELECT * FROM user',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
-- in years
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'age') = 0,
    'ADD COLUMN age INT NULL AFTER name', NULL),
  IF((SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'user' AND index_name = 'ix_age') = 0,
    'ADD INDEX ix_age (age)', NULL),
  IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'fax') > 0,
    'DROP COLUMN fax', NULL),
  'MODIFY COLUMN city VARCHAR(120) NOT NULL');
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE user ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
