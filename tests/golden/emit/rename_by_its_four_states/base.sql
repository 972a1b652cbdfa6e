CREATE TABLE customer (id INT PRIMARY KEY, mail VARCHAR(100) NOT NULL DEFAULT '');
INSERT INTO customer VALUES (1, 'ada@example.org');
