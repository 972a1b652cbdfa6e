UPDATE orders o JOIN customers c ON c.id = o.customer_id SET o.city = c.city, c.orders = c.orders + 1 WHERE o.city IS NULL;
DELETE o FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.gone = 1;
