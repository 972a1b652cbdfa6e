-- sqlbelay: the safe script _sqlbelay_ed5e6af2, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_ed5e6af2
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: menu

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_ed5e6af2 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_ed5e6af2 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'role'));
CREATE TABLE IF NOT EXISTS role (id INT PRIMARY KEY, name VARCHAR(20));

-- sqlbelay: what was there before
/*!80000 SET SESSION information_schema_stats_expiry = 0 */;
INSERT IGNORE INTO _sqlbelay_ed5e6af2 (step, value) VALUES
  ('2 row 1', EXISTS (SELECT 1 FROM role WHERE id = 1)),
  ('2 row 2', EXISTS (SELECT 1 FROM role WHERE id = 2)),
  ('3 auto_increment', (SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'menu')),
  ('3 row', EXISTS (SELECT 1 FROM menu WHERE title = 'Home' AND path = '/'));
INSERT INTO role (id, name) SELECT 1, 'admin' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM role WHERE id = 1);
INSERT INTO role (id, name) SELECT 2, 'guest' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM role WHERE id = 2);
INSERT INTO menu (title, path) SELECT 'Home', '/' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM menu WHERE title = 'Home' AND path = '/');
