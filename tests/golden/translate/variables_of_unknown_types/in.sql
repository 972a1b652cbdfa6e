INSERT INTO kinds (name) VALUES ('mysql');
SELECT @kind := id FROM kinds WHERE name = 'mysql';
INSERT INTO keys_of_kinds (kind_id, name) VALUES (@kind, 'host');
SELECT id INTO @kind FROM kinds WHERE name = 'sqlite';
INSERT INTO keys_of_kinds (kind_id, name) VALUES (@kind, 'file');
