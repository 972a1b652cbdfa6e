-- sqlbelay: SQLite has no schemas: the tables lie in the database of the connection
-- CREATE DATABASE IF NOT EXISTS shop DEFAULT CHARACTER SET utf8mb4
-- sqlbelay: SQLite has no schemas: the tables lie in the database of the connection
-- USE shop
CREATE TABLE t (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
);
CREATE TEMPORARY TABLE pick (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: SQLite has no schemas: the table lies in the database of the connection (shop.t)
INSERT INTO t (id)
VALUES (1);
-- sqlbelay: refused: SQLite has no schemas: which tables belong to one is not known there
-- DROP DATABASE IF EXISTS old
