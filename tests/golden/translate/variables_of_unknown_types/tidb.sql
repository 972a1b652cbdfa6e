INSERT INTO kinds (name) VALUES ('mysql');
SELECT @kind := id FROM kinds WHERE name = 'mysql';
INSERT INTO keys_of_kinds (kind_id, name) VALUES (@kind, 'host');
-- sqlbelay: a query that finds several rows is no error: the last one counts (INTO @kind)
SELECT @kind := id FROM kinds WHERE name = 'sqlite';
INSERT INTO keys_of_kinds (kind_id, name) VALUES (@kind, 'file');
