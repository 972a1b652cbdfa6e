CREATE TABLE t (
  id integer NOT NULL,
  n integer,
  changed timestamp(0) NOT NULL DEFAULT LOCALTIMESTAMP,
  PRIMARY KEY (id)
);
CREATE OR REPLACE FUNCTION t_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS DISTINCT FROM OLD AND NEW.changed IS NOT DISTINCT FROM OLD.changed THEN NEW.changed := LOCALTIMESTAMP; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER t_on_update BEFORE UPDATE ON t FOR EACH ROW EXECUTE PROCEDURE t_on_update();
CREATE OR REPLACE FUNCTION t_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.n := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER t_before BEFORE INSERT ON t FOR EACH ROW EXECUTE PROCEDURE t_before();
DROP FUNCTION IF EXISTS t_before() CASCADE;

-- sqlbelay: what the procedure does is written where it is called
-- CREATE PROCEDURE add_column()
-- BEGIN
--   IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'm') THEN
--     ALTER TABLE t ADD COLUMN m INT;
--   END IF;
-- END

ALTER TABLE t ADD COLUMN m integer;
DROP PROCEDURE IF EXISTS add_column;
-- sqlbelay: refused: GaussDB has no such statement
-- CREATE EVENT sweep ON SCHEDULE EVERY 1 DAY DO DELETE FROM t WHERE n = 0
-- sqlbelay: GaussDB has no events
-- DROP EVENT IF EXISTS sweep
