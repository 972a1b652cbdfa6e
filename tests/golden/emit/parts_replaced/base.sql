CREATE TABLE item (id INT PRIMARY KEY, code INT NULL, colour INT, name VARCHAR(20), INDEX by_name (name), INDEX by_code (code));
INSERT INTO item VALUES (1, 10, 255, 'a'), (2, 20, 0, 'b');
