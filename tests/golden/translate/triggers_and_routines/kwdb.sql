-- sqlbelay: no column takes the time of an UPDATE by itself: the statement must set it
CREATE TABLE t (
  id integer NOT NULL,
  n integer,
  changed timestamp NOT NULL DEFAULT LOCALTIMESTAMP,
  PRIMARY KEY (id)
);
-- sqlbelay: refused: a trigger of KWDB cannot change the row that it is given (SET NEW.n = 0)
-- CREATE TRIGGER t_before BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 0
-- sqlbelay: the trigger was not carried over
-- DROP TRIGGER IF EXISTS t_before

-- sqlbelay: what the procedure does is written where it is called
-- CREATE PROCEDURE add_column()
-- BEGIN
--   IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'm') THEN
--     ALTER TABLE t ADD COLUMN m INT;
--   END IF;
-- END

ALTER TABLE t ADD COLUMN m integer;
DROP PROCEDURE IF EXISTS add_column;
-- sqlbelay: refused: KWDB has no such statement
-- CREATE EVENT sweep ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0
-- sqlbelay: KWDB has no events
-- DROP EVENT IF EXISTS sweep
