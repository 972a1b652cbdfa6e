CREATE TABLE city (
  id integer NOT NULL,
  name varchar(50),
  country integer,
  PRIMARY KEY (id)
);
CREATE TABLE sale (
  id integer NOT NULL,
  city integer,
  amount integer,
  PRIMARY KEY (id)
);
CREATE VIEW by_city AS
SELECT c.name, sum(s.amount) AS total FROM sale AS s JOIN city AS c ON c.id = s.city GROUP BY c.id;
-- sqlbelay: refused: the column is neither grouped nor aggregated: MySQL takes it of any row (c.name)
-- CREATE VIEW by_country AS SELECT c.name, SUM(s.amount) AS total FROM sale s JOIN city c ON c.id = s.city GROUP BY c.country
CREATE VIEW named AS
SELECT name AS called, count(*) AS many FROM city GROUP BY called;
CREATE VIEW lists AS
SELECT country, string_agg(DISTINCT CAST(name AS text), ',' ORDER BY CAST(name AS text) DESC) AS names FROM city GROUP BY country;
-- sqlbelay: refused: with DISTINCT the texts are sorted as they are, and not by something else (id)
-- CREATE VIEW sorted AS SELECT country, GROUP_CONCAT(DISTINCT name ORDER BY id) AS names FROM city GROUP BY country
