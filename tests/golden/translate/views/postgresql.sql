CREATE TABLE orders (
  id integer NOT NULL,
  customer integer,
  total numeric(10,2),
  PRIMARY KEY (id)
);
CREATE VIEW big_orders AS
SELECT id, customer FROM orders WHERE total > 100;
DROP VIEW IF EXISTS big_orders;
CREATE VIEW big_orders (number, buyer) AS
SELECT id, customer FROM orders WHERE total > 200;
CREATE VIEW totals AS
SELECT customer, sum(total) AS total, count(*) AS orders FROM orders GROUP BY customer;
DROP VIEW IF EXISTS big_orders;
DROP VIEW IF EXISTS totals;
