-- sqlbelay: the safe script _sqlbelay_baac181d, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_baac181d
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: password

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_baac181d (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_baac181d (step, value) VALUES
  ('1 definition of password_parameter_encryption_key_uuid_is_one_of_the_known_keys', (SELECT CONCAT('CONSTRAINT `password_parameter_encryption_key_uuid_is_one_of_the_known_keys` FOREIGN KEY (', GROUP_CONCAT('`', part.column_name, '`' ORDER BY part.ordinal_position), ') REFERENCES `', MAX(part.referenced_table_schema), '`.`', MAX(part.referenced_table_name), '` (', GROUP_CONCAT('`', part.referenced_column_name, '`' ORDER BY part.ordinal_position), ') ON DELETE ', MAX(rule.delete_rule), ' ON UPDATE ', MAX(rule.update_rule)) FROM information_schema.key_column_usage AS part JOIN information_schema.referential_constraints AS rule ON rule.constraint_schema = part.constraint_schema AND rule.constraint_name = part.constraint_name AND rule.table_name = part.table_name WHERE part.table_schema = DATABASE() AND part.table_name = 'password' AND part.constraint_name = 'password_parameter_encryption_key_uuid_is_one_of_the_known_keys'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.table_constraints WHERE table_schema = DATABASE() AND table_name = 'password' AND constraint_name = 'password_parameter_encryption_key_uuid_is_one_of_the_known_keys' AND constraint_type = 'FOREIGN KEY') > 0,
  'ALTER TABLE password DROP FOREIGN KEY password_parameter_encryption_key_uuid_is_one_of_the_known_keys',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_baac181d_2 LIKE password;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'password' AND column_name = 'key_uuid') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'password') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_baac181d_2'),
  'INSERT IGNORE INTO _sqlbelay_baac181d_2 SELECT * FROM password',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'password' AND column_name = 'key_uuid') > 0,
  'ALTER TABLE password DROP COLUMN key_uuid',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
