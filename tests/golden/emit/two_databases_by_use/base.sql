CREATE TABLE belay_stock.item (id INT PRIMARY KEY, amount INT NOT NULL);
INSERT INTO belay_stock.item VALUES (1, 1), (2, 5);
