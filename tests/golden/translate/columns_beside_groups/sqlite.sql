-- sqlbelay: lengths are not checked (name VARCHAR(50))
CREATE TABLE city (
  id INTEGER NOT NULL,
  name VARCHAR(50) COLLATE NOCASE,
  country INTEGER,
  PRIMARY KEY (id)
);
CREATE TABLE sale (
  id INTEGER NOT NULL,
  city INTEGER,
  amount INTEGER,
  PRIMARY KEY (id)
);
CREATE VIEW by_city AS
SELECT c.name, sum(s.amount) AS total FROM sale AS s JOIN city AS c ON c.id = s.city GROUP BY c.id;
CREATE VIEW by_country AS
SELECT c.name, sum(s.amount) AS total FROM sale AS s JOIN city AS c ON c.id = s.city GROUP BY c.country;
CREATE VIEW named AS
SELECT name AS called, count(*) AS many FROM city GROUP BY called;
-- sqlbelay: the order inside of GROUP_CONCAT is not kept
CREATE VIEW lists AS
SELECT country, group_concat(DISTINCT name) AS names FROM city GROUP BY country;
-- sqlbelay: the order inside of GROUP_CONCAT is not kept
CREATE VIEW sorted AS
SELECT country, group_concat(DISTINCT name) AS names FROM city GROUP BY country;
