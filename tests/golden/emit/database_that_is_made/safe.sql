-- sqlbelay: the safe script _sqlbelay_95698d97, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table `_sqlbelay_95698d97`._sqlbelay_95698d97
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE DATABASE IF NOT EXISTS `_sqlbelay_95698d97`;
CREATE TABLE IF NOT EXISTS `_sqlbelay_95698d97`._sqlbelay_95698d97 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO `_sqlbelay_95698d97`._sqlbelay_95698d97 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'shop'));
CREATE DATABASE IF NOT EXISTS shop;
USE shop;

-- sqlbelay: what was there before
INSERT IGNORE INTO `_sqlbelay_95698d97`._sqlbelay_95698d97 (step, value) VALUES
  ('3', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'orders'));
CREATE TABLE IF NOT EXISTS orders (id INT PRIMARY KEY);
