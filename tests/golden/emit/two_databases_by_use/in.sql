CREATE TABLE city (id INT PRIMARY KEY);
INSERT INTO city VALUES (1);

USE belay_shop;
CREATE TABLE goods (id INT PRIMARY KEY, price INT);
INSERT INTO goods VALUES (1, 10);

USE belay_stock;
UPDATE item SET amount = amount + 1;
