-- sqlbelay: a database of MySQL is a schema here
CREATE SCHEMA IF NOT EXISTS shop;
SET search_path TO shop;
CREATE TABLE t (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: table `pick` is created
-- CREATE TEMPORARY TABLE pick (id INT PRIMARY KEY)
INSERT INTO shop.t (id)
VALUES (1);
-- sqlbelay: a database of MySQL is a schema here
DROP SCHEMA IF EXISTS old CASCADE;
