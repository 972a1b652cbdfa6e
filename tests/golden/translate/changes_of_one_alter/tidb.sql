-- sqlbelay: the numbers are unique, but each server takes them from a range of its own (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY)
CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INT, b INT, KEY k (a));
-- sqlbelay: TiDB does it in an ALTER of its own, for what it changes is changed before (ADD INDEX k (a, b), ADD INDEX kc (c))
ALTER TABLE t DROP INDEX k;
ALTER TABLE t ADD INDEX k (a, b), ADD COLUMN c INT;
ALTER TABLE t ADD INDEX kc (c), MODIFY a BIGINT AFTER c;
ALTER TABLE t ADD COLUMN d INT, ADD COLUMN e INT;
ALTER TABLE t DISABLE KEYS, ADD COLUMN f INT;
