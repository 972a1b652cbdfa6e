INSERT INTO kinds (name) VALUES ('mysql');
SELECT @kind := id FROM kinds WHERE name = 'mysql';
INSERT INTO keys_of_kinds (kind_id, name) VALUES (@kind, 'host');
UPDATE keys_of_kinds SET name = 'port' WHERE kind_id = @kind;
SELECT id INTO @kind FROM kinds WHERE name = 'sqlite';
DELETE FROM keys_of_kinds WHERE kind_id = @kind;
