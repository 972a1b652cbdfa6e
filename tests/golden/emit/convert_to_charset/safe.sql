-- sqlbelay: the safe script _sqlbelay_f48ecd56, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_f48ecd56
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: worker

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_f48ecd56 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_f48ecd56_1 LIKE worker;
ALTER TABLE worker CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
