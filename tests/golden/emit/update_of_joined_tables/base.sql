CREATE TABLE customers (id INT PRIMARY KEY, city VARCHAR(9), orders INT NOT NULL, gone TINYINT NOT NULL);
CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT, city VARCHAR(9));
INSERT INTO customers VALUES (1, 'Bonn', 0, 0), (2, 'Kyiv', 5, 1), (3, NULL, 7, 0);
INSERT INTO orders VALUES (1, 1, NULL), (2, 2, NULL), (3, 2, 'Oslo'), (4, 3, NULL);
