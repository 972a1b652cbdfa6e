-- sqlbelay: the safe script _sqlbelay_538ddce9, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_538ddce9
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_538ddce9 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_538ddce9 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'orders'));
CREATE TABLE IF NOT EXISTS orders (id INT PRIMARY KEY, city VARCHAR(20));
-- sqlbelay: left out: the ledger cannot be written under it
-- LOCK TABLES orders WRITE

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_538ddce9 (step, value) VALUES
  ('3 row 1', EXISTS (SELECT 1 FROM orders WHERE `id` = 1)),
  ('3 row 2', EXISTS (SELECT 1 FROM orders WHERE `id` = 2));
INSERT INTO orders SELECT 1, 'Bonn' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM orders WHERE `id` = 1);
INSERT INTO orders SELECT 2, 'Kyiv' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM orders WHERE `id` = 2);
UNLOCK TABLES;
