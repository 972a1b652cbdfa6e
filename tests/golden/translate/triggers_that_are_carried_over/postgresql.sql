CREATE TABLE t (
  id integer NOT NULL,
  n integer,
  note varchar(20),
  PRIMARY KEY (id)
);
CREATE TABLE log (
  id integer,
  n integer,
  what varchar(20)
);
CREATE TABLE sums (
  kind varchar(10) NOT NULL,
  total integer,
  PRIMARY KEY (kind)
);
CREATE OR REPLACE FUNCTION t_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.n := COALESCE(NEW.n, 0) + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER t_numbers BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION t_numbers();
CREATE OR REPLACE FUNCTION t_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO log (id, n, what)
VALUES (NEW.id, NEW.n, 'added');
  RETURN NULL;
END $$;
CREATE TRIGGER t_added AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION t_added();
-- sqlbelay: refused: a trigger that keeps values of its own is not carried over (SET @seen = NEW.id)
-- CREATE TRIGGER t_seen AFTER INSERT ON t FOR EACH ROW SET @seen = NEW.id

CREATE OR REPLACE FUNCTION t_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.n <> OLD.n THEN
    INSERT INTO log (id, n, what)
VALUES (NEW.id, OLD.n, 'before');
    INSERT INTO sums (kind, total)
VALUES ('n', NEW.n)
ON CONFLICT (kind) DO UPDATE SET total = sums.total + NEW.n - OLD.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER t_changed AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION t_changed();
-- sqlbelay: a trigger runs with the rights of who changes the row (`root`@`localhost`)
CREATE OR REPLACE FUNCTION t_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.note = 'keep' THEN
    RAISE EXCEPTION USING MESSAGE = 'the row stays';
  ELSE
    DELETE FROM log WHERE id = OLD.id;
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER t_kept BEFORE DELETE ON t FOR EACH ROW EXECUTE FUNCTION t_kept();

INSERT INTO t (id, n, note)
VALUES (1, 1, 'a');
ALTER TABLE t
  ALTER COLUMN note TYPE varchar(40),
  ALTER COLUMN note SET NOT NULL,
  ALTER COLUMN note SET DEFAULT '';
UPDATE t SET n = 5 WHERE id = 1;
DROP FUNCTION IF EXISTS t_added() CASCADE;
