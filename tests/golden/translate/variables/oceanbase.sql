-- sqlbelay: the numbers grow, with gaps (id int AUTO_INCREMENT PRIMARY KEY)
CREATE TABLE p (id int AUTO_INCREMENT PRIMARY KEY, name varchar(20));
CREATE TABLE q (p_id int, n int);
SET NAMES utf8mb4;
SET FOREIGN_KEY_CHECKS = 0;
SET @n = 5;
INSERT INTO p (name) VALUES ('a');
SET @id = LAST_INSERT_ID();
INSERT INTO q VALUES (@id, @n);
SELECT @found := id FROM p WHERE name = 'a';
SELECT id INTO @other FROM p ORDER BY id DESC LIMIT 1;
UPDATE q SET n = @n + 1 WHERE p_id = @found;
START TRANSACTION;
INSERT INTO q VALUES (LAST_INSERT_ID(), 0);
COMMIT;
SET FOREIGN_KEY_CHECKS = 1;
