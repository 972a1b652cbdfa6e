-- sqlbelay: the safe script _sqlbelay_3d930f5e, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_3d930f5e
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_3d930f5e (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_3d930f5e (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'foo')),
  ('2', EXISTS (SELECT 1 FROM information_schema.views WHERE table_schema = DATABASE() AND table_name = 'first_view'));
CREATE TABLE IF NOT EXISTS foo (val INT);
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.views WHERE table_schema = DATABASE() AND table_name = 'first_view') = 0,
  'CREATE VIEW first_view AS SELECT * FROM foo',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'foo' AND column_name = 'val2') = 0,
  'ALTER TABLE foo ADD COLUMN val2 INT',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_3d930f5e (step, value) VALUES
  ('4', EXISTS (SELECT 1 FROM information_schema.views WHERE table_schema = DATABASE() AND table_name = 'second_view'));
CREATE OR REPLACE VIEW second_view AS SELECT 1 AS one;
