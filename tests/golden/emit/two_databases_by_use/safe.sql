-- sqlbelay: the safe script _sqlbelay_d4312b78, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table `belay_shop`._sqlbelay_d4312b78
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: belay_stock.item

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS `belay_shop`._sqlbelay_d4312b78 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO `belay_shop`._sqlbelay_d4312b78 (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'city'));
CREATE TABLE IF NOT EXISTS city (id INT PRIMARY KEY);

-- sqlbelay: what was there before
INSERT IGNORE INTO `belay_shop`._sqlbelay_d4312b78 (step, value) VALUES
  ('2 row', EXISTS (SELECT 1 FROM city WHERE `id` = 1));
INSERT INTO city SELECT 1 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM city WHERE `id` = 1);

USE belay_shop;

-- sqlbelay: what was there before
INSERT IGNORE INTO `belay_shop`._sqlbelay_d4312b78 (step, value) VALUES
  ('4', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'goods'));
CREATE TABLE IF NOT EXISTS goods (id INT PRIMARY KEY, price INT);

-- sqlbelay: what was there before
INSERT IGNORE INTO `belay_shop`._sqlbelay_d4312b78 (step, value) VALUES
  ('5 row', EXISTS (SELECT 1 FROM goods WHERE `id` = 1));
INSERT INTO goods SELECT 1, 10 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM goods WHERE `id` = 1);

USE belay_stock;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS `belay_shop`._sqlbelay_d4312b78_7 LIKE item;
INSERT IGNORE INTO `belay_shop`._sqlbelay_d4312b78_7 SELECT * FROM (SELECT * FROM item) AS met WHERE NOT EXISTS (SELECT 1 FROM `belay_shop`._sqlbelay_d4312b78 WHERE step = '7 done');
START TRANSACTION;
UPDATE item SET amount = amount + 1 WHERE NOT EXISTS (SELECT 1 FROM `belay_shop`._sqlbelay_d4312b78 WHERE step = '7 done');
INSERT IGNORE INTO `belay_shop`._sqlbelay_d4312b78 (step, value) VALUES ('7 done', NOW());
COMMIT;
