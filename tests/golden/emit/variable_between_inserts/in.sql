INSERT INTO kind (name) VALUES ('x');
SELECT @kind := id FROM kind WHERE name = 'x';
INSERT INTO item (kind_id, label) VALUES (@kind, 'first'), (@kind, 'second');
