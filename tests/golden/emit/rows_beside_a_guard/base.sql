CREATE TABLE theme (code VARCHAR(25) NOT NULL PRIMARY KEY, name VARCHAR(20));
CREATE TABLE permission (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(40), label VARCHAR(40));
INSERT INTO theme VALUES ('dark', 'Dark');
INSERT INTO permission (name, label) VALUES ('export', 'Old'), ('import', 'Import');
