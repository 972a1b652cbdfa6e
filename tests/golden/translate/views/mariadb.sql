CREATE TABLE orders (id INT PRIMARY KEY, customer INT, total DECIMAL(10,2));
CREATE ALGORITHM=MERGE DEFINER=`root`@`localhost` SQL SECURITY DEFINER VIEW big_orders AS
  SELECT id, customer FROM orders WHERE total > 100;
CREATE OR REPLACE VIEW big_orders (number, buyer) AS SELECT id, customer FROM orders WHERE total > 200;
CREATE VIEW totals AS SELECT customer, SUM(total) AS total, COUNT(*) AS orders FROM orders GROUP BY customer;
DROP VIEW IF EXISTS big_orders, totals;
