INSERT INTO kind (name) VALUES ('x');
SELECT @kind := id FROM kind WHERE name = 'x';
INSERT INTO item (kind_id) VALUES (@kind);
INSERT INTO kind (name) VALUES ('y');
SELECT @kind := id FROM kind WHERE name = 'y';
INSERT INTO item (kind_id) VALUES (@kind);
