CREATE TABLE city (id INT PRIMARY KEY, name VARCHAR(50), country INT);
CREATE TABLE sale (id INT PRIMARY KEY, city INT, amount INT);
CREATE VIEW by_city AS SELECT c.name, SUM(s.amount) AS total FROM sale s JOIN city c ON c.id = s.city GROUP BY c.id;
CREATE VIEW by_country AS SELECT c.name, SUM(s.amount) AS total FROM sale s JOIN city c ON c.id = s.city GROUP BY c.country;
CREATE VIEW named AS SELECT name AS called, COUNT(*) AS many FROM city GROUP BY called;
CREATE VIEW lists AS SELECT country, GROUP_CONCAT(DISTINCT name ORDER BY name DESC) AS names FROM city GROUP BY country;
CREATE VIEW sorted AS SELECT country, GROUP_CONCAT(DISTINCT name ORDER BY id) AS names FROM city GROUP BY country;
