ALTER TABLE password DROP FOREIGN KEY password_parameter_encryption_key_uuid_is_one_of_the_known_keys;
ALTER TABLE password DROP COLUMN key_uuid;
