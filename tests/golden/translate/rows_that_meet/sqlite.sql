-- sqlbelay: lengths are not checked (name varchar(20))
CREATE TABLE t (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name VARCHAR(20) COLLATE NOCASE,
  n INTEGER
);
CREATE UNIQUE INDEX t_u_idx ON t (name);
INSERT INTO t (id, name, n)
VALUES (1, 'it''s \ "here"', 1),
  (2, 'b', 2);
INSERT INTO t (id, name, n)
VALUES (NULL, 'c', 1),
  (NULL, 'd', 16);
-- sqlbelay: only duplicates are passed over: any other error stops the statement (INSERT IGNORE INTO)
INSERT OR IGNORE INTO t (name, n)
VALUES ('b', 1);
INSERT INTO t (name, n)
VALUES ('b', 5)
ON CONFLICT (name) DO UPDATE SET n = t.n + excluded.n, name = t.name || '!';
REPLACE INTO t (name, n)
VALUES ('c', 7);
REPLACE INTO t (id, name)
VALUES (1, 'c');
INSERT INTO t (name, n)
VALUES ('set', NULL);
INSERT INTO t (name, n)
SELECT 'x', 1 WHERE NOT EXISTS (SELECT 1 FROM t WHERE name = 'x');
