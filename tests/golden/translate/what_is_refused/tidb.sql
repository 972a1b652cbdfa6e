# Accounts are the server's own
CREATE USER 'app'@'%' IDENTIFIED BY 'x';
GRANT SELECT ON shop.* TO 'app'@'%';
-- sqlbelay: refused: TiDB has no events
-- CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t
LOAD DATA INFILE 'x' INTO TABLE t;
-- sqlbelay: refused: TiDB has no stored programs
-- CREATE PROCEDURE never_called() DELETE FROM t
-- sqlbelay: TiDB locks no tables
-- LOCK TABLES t WRITE
-- sqlbelay: TiDB locks no tables
-- UNLOCK TABLES
-- sqlbelay: refused: unknown statement `this` (this)
-- this is no statement
