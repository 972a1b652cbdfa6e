CREATE TABLE t (id INT PRIMARY KEY, n INT, changed TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);
CREATE TRIGGER t_before BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 0;
DROP TRIGGER IF EXISTS t_before;
DELIMITER //
CREATE PROCEDURE add_column()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'm') THEN
    ALTER TABLE t ADD COLUMN m INT;
  END IF;
END //
DELIMITER ;
CALL add_column();
DROP PROCEDURE add_column;
-- sqlbelay: refused: OceanBase has no events: DBMS_SCHEDULER runs jobs
-- CREATE EVENT sweep ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0
-- sqlbelay: OceanBase has no events
-- DROP EVENT IF EXISTS sweep
