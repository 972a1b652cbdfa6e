-- sqlbelay: lengths are not checked (name varchar(20))
CREATE TABLE p (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name VARCHAR(20) COLLATE NOCASE
);
CREATE TABLE q (
  p_id INTEGER,
  n INTEGER
);
-- sqlbelay: the client says what its texts are written in (NAMES utf8mb4)
-- SET NAMES utf8mb4
PRAGMA foreign_keys = OFF;
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@n = 5)
CREATE TEMP TABLE IF NOT EXISTS sqlbelay_variables (name TEXT PRIMARY KEY, value);
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('n', 5);
INSERT INTO p (name)
VALUES ('a');
-- sqlbelay: last_insert_rowid() is that of the last row, not of the first of several (LAST_INSERT_ID())
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@id = LAST_INSERT_ID())
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('id', last_insert_rowid());
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@id, @n)
INSERT INTO q (p_id, n)
VALUES ((SELECT value FROM temp.sqlbelay_variables WHERE name = 'id'), (SELECT value FROM temp.sqlbelay_variables WHERE name = 'n'));
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('found', (SELECT id FROM p WHERE name = 'a' LIMIT 1));
-- sqlbelay: it is left out: no statement that stands here reads the value
-- SELECT id INTO @other FROM p ORDER BY id DESC LIMIT 1
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@found, @n)
UPDATE q SET n = (SELECT value FROM temp.sqlbelay_variables WHERE name = 'n') + 1 WHERE p_id = (SELECT value FROM temp.sqlbelay_variables WHERE name = 'found');
BEGIN;
-- sqlbelay: last_insert_rowid() is that of the last row, not of the first of several (LAST_INSERT_ID())
INSERT INTO q (p_id, n)
VALUES (last_insert_rowid(), 0);
COMMIT;
PRAGMA foreign_keys = ON;
