DROP DATABASE IF EXISTS monitor;
CREATE DATABASE monitor;
USE monitor;
CREATE TABLE rule_group (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(80), made_at DATETIME);
INSERT INTO rule_group (name, made_at) VALUES ('default', NOW());
