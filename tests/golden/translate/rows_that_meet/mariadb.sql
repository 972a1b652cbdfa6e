CREATE TABLE t (id int NOT NULL AUTO_INCREMENT PRIMARY KEY, name varchar(20), n int, UNIQUE KEY u (name));
INSERT INTO t (id, name, n) VALUES (1, 'it''s \\ "here"', 1), (2, "b", '2');
INSERT INTO t VALUES (NULL, 'c', TRUE), (0, 'd', 0x10);
INSERT IGNORE INTO t (name, n) VALUES ('b', 1);
INSERT INTO t (name, n) VALUES ('b', 5) ON DUPLICATE KEY UPDATE n = n + VALUES(n), name = CONCAT(name, '!');
REPLACE INTO t (name, n) VALUES ('c', 7);
REPLACE INTO t (id, name) VALUES (1, 'c');
INSERT INTO t SET name = 'set', n = DEFAULT;
INSERT INTO t (name, n) SELECT 'x', 1 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM t WHERE name = 'x');
