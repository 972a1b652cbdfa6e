-- sqlbelay: the numbers grow, with gaps (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY)
CREATE TABLE big (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20)) AUTO_INCREMENT = 100;
-- sqlbelay: the numbers grow, with gaps (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY)
CREATE TABLE small (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20)) AUTO_INCREMENT = 100;
INSERT INTO small (id, name) VALUES (7, 'seven');
INSERT INTO small (name) VALUES ('next');
SET @id = LAST_INSERT_ID();
UPDATE small SET name = 'known' WHERE id = @id;
INSERT INTO big (id, name) VALUES (7, 'seven');
INSERT INTO big (name) VALUES ('next');
SET @id = LAST_INSERT_ID();
UPDATE big SET name = 'not known' WHERE id = @id;
ALTER TABLE small AUTO_INCREMENT = 1000;
RENAME TABLE small TO little;
TRUNCATE TABLE little;
