CREATE TABLE account (id INT NOT NULL, nick VARCHAR(20), note VARCHAR(20), space INT, environment INT NULL, city INT, PRIMARY KEY (id));
INSERT INTO account VALUES (1, 'ada', 'x', 7, 3, 5), (2, 'bob', 'y', 8, 3, 6);
