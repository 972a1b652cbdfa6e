INSERT INTO kinds (name)
VALUES ('mysql');
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere
CREATE TEMP TABLE IF NOT EXISTS sqlbelay_variables (name TEXT PRIMARY KEY, value);
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('kind', (SELECT id FROM kinds WHERE name = 'mysql' LIMIT 1));
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@kind)
INSERT INTO keys_of_kinds (kind_id, name)
VALUES ((SELECT value FROM temp.sqlbelay_variables WHERE name = 'kind'), 'host');
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('kind', (SELECT id FROM kinds WHERE name = 'sqlite' LIMIT 1));
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@kind)
INSERT INTO keys_of_kinds (kind_id, name)
VALUES ((SELECT value FROM temp.sqlbelay_variables WHERE name = 'kind'), 'file');
