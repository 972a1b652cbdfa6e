USE shop;
DELETE FROM orders WHERE id < 100;
DROP TABLE basket;

USE stock;
ALTER TABLE item DROP COLUMN colour;
