-- sqlbelay: the safe script _sqlbelay_694977af, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_694977af
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: worker

DROP PROCEDURE IF EXISTS add_last_seen;
DELIMITER //
CREATE PROCEDURE IF NOT EXISTS add_last_seen()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns
                 WHERE table_schema = DATABASE() AND table_name = 'worker' AND column_name = 'last_seen')
  THEN
    ALTER TABLE worker ADD last_seen DATETIME;
  END IF;
END //
DELIMITER ;
-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_694977af (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_694977af (step, value) VALUES
  ('3c1 last_seen', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'worker' AND column_name = 'last_seen'));
CALL add_last_seen();
DROP PROCEDURE IF EXISTS add_last_seen;
