# Accounts are the server's own
CREATE USER 'app'@'%' IDENTIFIED BY 'x';
GRANT SELECT ON shop.* TO 'app'@'%';
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t;
LOAD DATA INFILE 'x' INTO TABLE t;
CREATE PROCEDURE never_called() DELETE FROM t;
LOCK TABLES t WRITE;
UNLOCK TABLES;
-- sqlbelay: refused: unknown statement `this` (this)
-- this is no statement
