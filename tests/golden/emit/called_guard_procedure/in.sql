DROP PROCEDURE IF EXISTS add_last_seen;
DELIMITER //
CREATE PROCEDURE add_last_seen()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns
                 WHERE table_schema = DATABASE() AND table_name = 'worker' AND column_name = 'last_seen')
  THEN
    ALTER TABLE worker ADD last_seen DATETIME;
  END IF;
END //
DELIMITER ;
CALL add_last_seen();
DROP PROCEDURE add_last_seen;
