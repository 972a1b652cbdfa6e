-- sqlbelay: the safe script _sqlbelay_6324ca76, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_6324ca76
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_6324ca76 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_6324ca76 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note'));
CREATE TABLE IF NOT EXISTS note (id INT PRIMARY KEY);

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_6324ca76 (step, value) VALUES
  ('2 row', EXISTS (SELECT 1 FROM note WHERE `id` = 1));
INSERT IGNORE INTO note VALUES (1);
