-- sqlbelay: lengths are not checked (note VARCHAR(20))
CREATE TABLE t (
  id INTEGER NOT NULL,
  n INTEGER,
  note VARCHAR(20) COLLATE NOCASE,
  PRIMARY KEY (id)
);
-- sqlbelay: lengths are not checked (what VARCHAR(20))
CREATE TABLE log (
  id INTEGER,
  n INTEGER,
  what VARCHAR(20) COLLATE NOCASE
);
-- sqlbelay: lengths are not checked (kind VARCHAR(10) PRIMARY KEY)
CREATE TABLE sums (
  kind VARCHAR(10) COLLATE NOCASE NOT NULL,
  total INTEGER,
  PRIMARY KEY (kind)
);
-- sqlbelay: refused: a trigger of SQLite cannot change the row that it is given (SET NEW.n = IFNULL(NEW.n, 0) + 1)
-- CREATE TRIGGER t_numbers BEFORE INSERT ON t FOR EACH ROW SET NEW.n = IFNULL(NEW.n, 0) + 1
CREATE TRIGGER t_added AFTER INSERT ON t FOR EACH ROW
BEGIN
  INSERT INTO log (id, n, what)
VALUES (NEW.id, NEW.n, 'added');
END;
-- sqlbelay: refused: a trigger that keeps values of its own is not carried over (SET @seen = NEW.id)
-- CREATE TRIGGER t_seen AFTER INSERT ON t FOR EACH ROW SET @seen = NEW.id

CREATE TRIGGER t_changed AFTER UPDATE ON t FOR EACH ROW WHEN NEW.n <> OLD.n
BEGIN
  INSERT INTO log (id, n, what)
VALUES (NEW.id, OLD.n, 'before');
  INSERT INTO sums (kind, total)
VALUES ('n', NEW.n)
ON CONFLICT (kind) DO UPDATE SET total = sums.total + NEW.n - OLD.n;
END;
-- sqlbelay: a trigger runs with the rights of who changes the row (`root`@`localhost`)
-- sqlbelay: refused: a trigger of SQLite has no IF (IF OLD.note = 'keep' THEN SIGNAL SQLSTATE '45000' SET MESSAG …)
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
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  n INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL DEFAULT '',
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, n, note)
SELECT id, n, note FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE TRIGGER t_added AFTER INSERT ON t FOR EACH ROW
BEGIN
  INSERT INTO log (id, n, what)
VALUES (NEW.id, NEW.n, 'added');
END;
CREATE TRIGGER t_changed AFTER UPDATE ON t FOR EACH ROW WHEN NEW.n <> OLD.n
BEGIN
  INSERT INTO log (id, n, what)
VALUES (NEW.id, OLD.n, 'before');
  INSERT INTO sums (kind, total)
VALUES ('n', NEW.n)
ON CONFLICT (kind) DO UPDATE SET total = sums.total + NEW.n - OLD.n;
END;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
UPDATE t SET n = 5 WHERE id = 1;
DROP TRIGGER IF EXISTS t_added;
