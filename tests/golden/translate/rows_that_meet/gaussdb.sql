CREATE TABLE t (
  id serial NOT NULL,
  name varchar(20),
  n integer,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX t_u_idx ON t (name);
INSERT INTO t (id, name, n)
VALUES (1, 'it''s \ "here"', 1),
  (2, 'b', 2);
SELECT setval(pg_get_serial_sequence('t', 'id'), GREATEST((SELECT MAX(id) FROM t), 0) + 1, false);
INSERT INTO t (id, name, n)
VALUES (DEFAULT, 'c', 1),
  (DEFAULT, 'd', 16);
-- sqlbelay: only duplicates are passed over: any other error stops the statement (INSERT IGNORE INTO)
INSERT INTO t (name, n)
VALUES ('b', 1) ON DUPLICATE KEY UPDATE NOTHING;
-- sqlbelay: refused: GaussDB sets no column of a unique key of the row that is met (name = CONCAT(name, '!'))
-- INSERT INTO t (name, n) VALUES ('b', 5) ON DUPLICATE KEY UPDATE n = n + VALUES(n), name = CONCAT(name, '!')
-- sqlbelay: a row that is met is overwritten, not deleted: triggers and ON DELETE see an UPDATE
INSERT INTO t (name, n)
VALUES ('c', 7)
ON DUPLICATE KEY UPDATE n = excluded.n;
-- sqlbelay: the rows that are met are deleted first
DELETE FROM t WHERE (id = 1) OR (name = 'c');
INSERT INTO t (id, name)
VALUES (1, 'c');
SELECT setval(pg_get_serial_sequence('t', 'id'), GREATEST((SELECT MAX(id) FROM t), 0) + 1, false);
INSERT INTO t (name, n)
VALUES ('set', DEFAULT);
INSERT INTO t (name, n)
SELECT 'x', 1 WHERE NOT EXISTS (SELECT 1 FROM t WHERE name = 'x');
