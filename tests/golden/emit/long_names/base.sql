CREATE TABLE encryption_key (uuid INT PRIMARY KEY);
CREATE TABLE password (id INT PRIMARY KEY, key_uuid INT, CONSTRAINT password_parameter_encryption_key_uuid_is_one_of_the_known_keys FOREIGN KEY (key_uuid) REFERENCES encryption_key (uuid));
INSERT INTO encryption_key VALUES (1);
INSERT INTO password VALUES (1, 1);
