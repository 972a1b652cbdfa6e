CREATE TABLE t (id INT PRIMARY KEY, n INT, changed TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);
-- sqlbelay: refused: TiDB has no triggers
-- CREATE TRIGGER t_before BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 0
-- sqlbelay: TiDB has no triggers
-- DROP TRIGGER IF EXISTS t_before
DELIMITER //
-- sqlbelay: what the procedure does is written where it is called
-- CREATE PROCEDURE add_column()
-- BEGIN
--   IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'm') THEN
--     ALTER TABLE t ADD COLUMN m INT;
--   END IF;
-- END
DELIMITER ;
-- sqlbelay: what the procedure does is written out
ALTER TABLE t ADD COLUMN IF NOT EXISTS m INT;
-- sqlbelay: TiDB has no stored programs
-- DROP PROCEDURE add_column
-- sqlbelay: refused: TiDB has no events
-- CREATE EVENT sweep ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0
-- sqlbelay: TiDB has no events
-- DROP EVENT IF EXISTS sweep
