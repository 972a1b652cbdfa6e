CREATE TABLE IF NOT EXISTS role (id INT PRIMARY KEY, name VARCHAR(20));
INSERT INTO role (id, name) VALUES (1, 'admin'), (2, 'guest');
INSERT INTO menu (title, path) VALUES ('Home', '/');
