CREATE TABLE IF NOT EXISTS task (id INT PRIMARY KEY, name VARCHAR(20));

DELETE FROM task WHERE id IN (1, 2);

REPLACE INTO task (id, name) VALUES (1, 'a');
REPLACE INTO task (id, name) VALUES (3, 'c');
