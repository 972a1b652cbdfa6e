CREATE TABLE t (id int PRIMARY KEY);
SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'c') = 0,
  'ALTER TABLE t ADD COLUMN c int', 'DO 0');
PREPARE st FROM @s;
EXECUTE st;
DEALLOCATE PREPARE st;
DELIMITER //
CREATE PROCEDURE add_d()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'd') THEN
    ALTER TABLE t ADD COLUMN d int;
  END IF;
END //
DELIMITER ;
CALL add_d();
DROP PROCEDURE add_d;
