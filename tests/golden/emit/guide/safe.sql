-- sqlbelay: the safe script _sqlbelay_d2bd88bc, made from in.md
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_d2bd88bc
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: user, menu

-- From 1 to 2
-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_d2bd88bc (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
/*!80000 SET SESSION information_schema_stats_expiry = 0 */;
INSERT IGNORE INTO _sqlbelay_d2bd88bc (step, value) VALUES
  ('1 age', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'age')),
  ('2 auto_increment', (SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'menu')),
  ('2 row', EXISTS (SELECT 1 FROM menu WHERE title = 'Home' AND path = '/'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'user' AND column_name = 'age') = 0,
  'ALTER TABLE user ADD COLUMN age INT',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- Data
INSERT INTO menu (title, path) SELECT 'Home', '/' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM menu WHERE title = 'Home' AND path = '/');
