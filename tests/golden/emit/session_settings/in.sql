SET NAMES latin1;
SET SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION', time_zone = '+00:00';
SET @old_unique_checks = @@unique_checks, unique_checks = 0;

CREATE TABLE note (id INT PRIMARY KEY, body TEXT);

SET unique_checks = @old_unique_checks;
