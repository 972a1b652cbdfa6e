CREATE DATABASE IF NOT EXISTS shop;
USE shop;
CREATE TABLE t (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: refused: KWDB has no temporary tables
-- CREATE TEMPORARY TABLE pick (id INT PRIMARY KEY)
INSERT INTO shop.t (id)
VALUES (1);
SET sql_safe_updates = false;
DROP DATABASE IF EXISTS old CASCADE;
