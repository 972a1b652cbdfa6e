-- sqlbelay: lengths are not checked (name VARCHAR(20))
CREATE TABLE big (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name VARCHAR(20) COLLATE NOCASE
);
-- sqlbelay: lengths are not checked (name VARCHAR(20))
CREATE TABLE small (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  name VARCHAR(20) COLLATE NOCASE
);
INSERT INTO small (id, name)
VALUES (7, 'seven');
INSERT INTO small (name)
VALUES ('next');
-- sqlbelay: last_insert_rowid() is that of the last row, not of the first of several (LAST_INSERT_ID())
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@id = LAST_INSERT_ID())
CREATE TEMP TABLE IF NOT EXISTS sqlbelay_variables (name TEXT PRIMARY KEY, value);
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('id', last_insert_rowid());
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@id)
UPDATE small SET name = 'known' WHERE id = (SELECT value FROM temp.sqlbelay_variables WHERE name = 'id');
INSERT INTO big (id, name)
VALUES (7, 'seven');
INSERT INTO big (name)
VALUES ('next');
-- sqlbelay: last_insert_rowid() is that of the last row, not of the first of several (LAST_INSERT_ID())
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@id = LAST_INSERT_ID())
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('id', last_insert_rowid());
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@id)
UPDATE big SET name = 'not known' WHERE id = (SELECT value FROM temp.sqlbelay_variables WHERE name = 'id');
-- ALTER TABLE small AUTO_INCREMENT = 1000
ALTER TABLE small RENAME TO little;
DELETE FROM little;
DELETE FROM sqlite_sequence WHERE name = 'little';
