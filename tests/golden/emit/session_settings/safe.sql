-- sqlbelay: the safe script _sqlbelay_1456450b, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_1456450b
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

SET @sqlbelay_sql_mode = @@SESSION.sql_mode, @sqlbelay_time_zone = @@SESSION.time_zone, @sqlbelay_character_set_client = @@SESSION.character_set_client, @sqlbelay_character_set_results = @@SESSION.character_set_results, @sqlbelay_character_set_connection = @@SESSION.character_set_connection, @sqlbelay_collation_connection = @@SESSION.collation_connection;
SET NAMES latin1;
SET SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION', time_zone = '+00:00';
SET @old_unique_checks = @@unique_checks, unique_checks = 0;

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_1456450b (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_1456450b (step, value) VALUES
  ('4', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note'));
CREATE TABLE IF NOT EXISTS note (id INT PRIMARY KEY, body TEXT);

SET unique_checks = @old_unique_checks;

-- sqlbelay: the session's settings as they were
SET SESSION sql_mode = @sqlbelay_sql_mode, SESSION time_zone = @sqlbelay_time_zone, SESSION character_set_client = @sqlbelay_character_set_client, SESSION character_set_results = @sqlbelay_character_set_results, SESSION character_set_connection = @sqlbelay_character_set_connection, SESSION collation_connection = @sqlbelay_collation_connection;
