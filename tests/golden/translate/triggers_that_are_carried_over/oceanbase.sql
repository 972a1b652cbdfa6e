CREATE TABLE t (id INT PRIMARY KEY, n INT, note VARCHAR(20));
CREATE TABLE log (id INT, n INT, what VARCHAR(20));
CREATE TABLE sums (kind VARCHAR(10) PRIMARY KEY, total INT);
CREATE TRIGGER t_numbers BEFORE INSERT ON t FOR EACH ROW SET NEW.n = IFNULL(NEW.n, 0) + 1;
CREATE TRIGGER t_added AFTER INSERT ON t FOR EACH ROW INSERT INTO log (id, n, what) VALUES (NEW.id, NEW.n, 'added');
CREATE TRIGGER t_seen AFTER INSERT ON t FOR EACH ROW SET @seen = NEW.id;
DELIMITER //
CREATE TRIGGER t_changed AFTER UPDATE ON t FOR EACH ROW
BEGIN
  IF NEW.n <> OLD.n THEN
    INSERT INTO log (id, n, what) VALUES (NEW.id, OLD.n, 'before');
    INSERT INTO sums (kind, total) VALUES ('n', NEW.n) ON DUPLICATE KEY UPDATE total = total + NEW.n - OLD.n;
  END IF;
END //
CREATE DEFINER = `root`@`localhost` TRIGGER t_kept BEFORE DELETE ON t FOR EACH ROW
BEGIN
  IF OLD.note = 'keep' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the row stays';
  ELSE
    DELETE FROM log WHERE id = OLD.id;
  END IF;
END //
DELIMITER ;
INSERT INTO t (id, n, note) VALUES (1, 1, 'a');
-- sqlbelay: refused: OceanBase does not make a column NOT NULL that takes NULL (note VARCHAR(40) NOT NULL DEFAULT '')
-- ALTER TABLE t MODIFY note VARCHAR(40) NOT NULL DEFAULT ''
UPDATE t SET n = 5 WHERE id = 1;
DROP TRIGGER t_added;
