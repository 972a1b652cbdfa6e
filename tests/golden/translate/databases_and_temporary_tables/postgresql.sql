-- sqlbelay: a database of MySQL is a schema here
CREATE SCHEMA IF NOT EXISTS shop;
SET search_path TO shop;
CREATE TABLE t (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
CREATE TEMPORARY TABLE pick (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO shop.t (id)
VALUES (1);
-- sqlbelay: a database of MySQL is a schema here
DROP SCHEMA IF EXISTS old CASCADE;
