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
-- sqlbelay: refused: a trigger of KWDB cannot change the row that it is given (SET NEW.n = IFNULL(NEW.n, 0) + 1)
-- CREATE TRIGGER t_numbers BEFORE INSERT ON t FOR EACH ROW SET NEW.n = IFNULL(NEW.n, 0) + 1
CREATE TRIGGER t_added AFTER INSERT ON t FOR EACH ROW INSERT INTO log (id, n, what)
VALUES (NEW.id, NEW.n, 'added');
-- sqlbelay: refused: a trigger that keeps values of its own is not carried over (SET @seen = NEW.id)
-- CREATE TRIGGER t_seen AFTER INSERT ON t FOR EACH ROW SET @seen = NEW.id

-- sqlbelay: refused: a trigger of KWDB has no IF (IF NEW.n <> OLD.n THEN INSERT INTO log (id, n, what) VALUES  …)
-- CREATE TRIGGER t_changed AFTER UPDATE ON t FOR EACH ROW
-- BEGIN
--   IF NEW.n <> OLD.n THEN
--     INSERT INTO log (id, n, what) VALUES (NEW.id, OLD.n, 'before');
--     INSERT INTO sums (kind, total) VALUES ('n', NEW.n) ON DUPLICATE KEY UPDATE total = total + NEW.n - OLD.n;
--   END IF;
-- END
-- sqlbelay: a trigger runs with the rights of who changes the row (`root`@`localhost`)
-- sqlbelay: refused: the error that the trigger raises has no counterpart (SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the row stays')
-- sqlbelay: refused: a trigger of KWDB has no IF (IF OLD.note = 'keep' THEN SIGNAL SQLSTATE '45000' SET MESSAG …)
-- CREATE DEFINER = `root`@`localhost` TRIGGER t_kept BEFORE DELETE ON t FOR EACH ROW
-- BEGIN
--   IF OLD.note = 'keep' THEN
--     SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the row stays';
--   ELSE
--     DELETE FROM log WHERE id = OLD.id;
--   END IF;
-- END

INSERT INTO t (id, n, note)
VALUES (1, 1, 'a');
ALTER TABLE t ALTER COLUMN note TYPE varchar(40);
ALTER TABLE t ALTER COLUMN note SET NOT NULL;
ALTER TABLE t ALTER COLUMN note SET DEFAULT '';
UPDATE t SET n = 5 WHERE id = 1;
DROP TRIGGER t_added ON t;
