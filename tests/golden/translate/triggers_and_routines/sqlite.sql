-- sqlbelay: the clock is that of UTC
CREATE TABLE t (
  id INTEGER NOT NULL,
  n INTEGER,
  changed TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id)
);
CREATE TRIGGER t_on_update AFTER UPDATE ON t FOR EACH ROW WHEN NEW.changed IS OLD.changed
BEGIN
  UPDATE t SET changed = CURRENT_TIMESTAMP WHERE rowid = NEW.rowid;
END;
-- sqlbelay: refused: a trigger of SQLite cannot change the row that it is given (SET NEW.n = 0)
-- CREATE TRIGGER t_before BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 0
DROP TRIGGER IF EXISTS t_before;

-- sqlbelay: what the procedure does is written where it is called
-- CREATE PROCEDURE add_column()
-- BEGIN
--   IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'm') THEN
--     ALTER TABLE t ADD COLUMN m INT;
--   END IF;
-- END

-- sqlbelay: the clock is that of UTC (ALTER TABLE t ADD COLUMN m INT)
ALTER TABLE t ADD COLUMN m INTEGER;
-- sqlbelay: SQLite has no stored programs
-- DROP PROCEDURE add_column
-- sqlbelay: refused: SQLite has no such statement
-- CREATE EVENT sweep ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0
-- sqlbelay: SQLite has no events
-- DROP EVENT IF EXISTS sweep
