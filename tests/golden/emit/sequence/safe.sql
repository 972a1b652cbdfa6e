-- sqlbelay: the safe script _sqlbelay_0e8fdc14, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0e8fdc14
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0e8fdc14 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_0e8fdc14 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'step_seq')),
  ('2', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'draft_seq'));
CREATE SEQUENCE IF NOT EXISTS step_seq START WITH 1 INCREMENT BY 1;
CREATE SEQUENCE IF NOT EXISTS draft_seq;
DROP SEQUENCE IF EXISTS draft_seq;
