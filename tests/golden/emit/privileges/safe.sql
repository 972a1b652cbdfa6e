-- sqlbelay: the safe script _sqlbelay_68afe598, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_68afe598
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_68afe598 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_68afe598 (step, value) VALUES
  ('1 account 1', EXISTS (SELECT 1 FROM information_schema.user_privileges WHERE grantee = '''reporter''@''%'''));
CREATE USER IF NOT EXISTS reporter@'%' IDENTIFIED BY 'secret';

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_68afe598 (step, value) VALUES
  ('2 privilege 1', EXISTS (SELECT 1 FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'shop' AND privilege_type = 'SELECT')),
  ('2 privilege 2', EXISTS (SELECT 1 FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'shop' AND privilege_type = 'SHOW VIEW'));
GRANT SELECT, SHOW VIEW ON shop.* TO reporter@'%';

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_68afe598 (step, value) VALUES
  ('3 privilege 1', EXISTS (SELECT 1 FROM information_schema.table_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'shop' AND table_name = 'log' AND privilege_type = 'INSERT'));
GRANT INSERT ON shop.log TO reporter@'%';

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_68afe598 (step, value) VALUES
  ('4 privilege 1', EXISTS (SELECT 1 FROM information_schema.schema_privileges WHERE grantee = '''clerk''@''localhost''' AND table_schema = 'shop' AND privilege_type = 'DELETE'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = '''clerk''@''localhost''' AND table_schema = 'shop' AND privilege_type = 'DELETE') > 0,
  'REVOKE DELETE ON shop.* FROM clerk@localhost',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_68afe598 (step, value) VALUES
  ('5 privilege 1', EXISTS (SELECT 1 FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'archive')),
  ('5 privilege 2', EXISTS (SELECT 1 FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'archive' AND is_grantable = 'YES'));
GRANT ALL PRIVILEGES ON archive.* TO reporter@'%' WITH GRANT OPTION;
