INSERT INTO kinds (name)
VALUES ('mysql');
-- sqlbelay: a variable keeps its type, and cannot be NULL
SET @kind = (SELECT id FROM kinds WHERE name = 'mysql' LIMIT 1);
-- sqlbelay: a variable keeps its type, and cannot be NULL (@kind)
INSERT INTO keys_of_kinds (kind_id, name)
VALUES (@kind, 'host');
-- sqlbelay: a variable keeps its type, and cannot be NULL
SET @kind = (SELECT id FROM kinds WHERE name = 'sqlite' LIMIT 1);
-- sqlbelay: a variable keeps its type, and cannot be NULL (@kind)
INSERT INTO keys_of_kinds (kind_id, name)
VALUES (@kind, 'file');
