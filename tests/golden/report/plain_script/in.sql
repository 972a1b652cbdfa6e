CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(200));
ALTER TABLE user ADD COLUMN age INT;
INSERT INTO menu (title, path) VALUES ('Home', '/');
DROP TABLE old_menu;
