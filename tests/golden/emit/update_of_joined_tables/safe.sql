-- sqlbelay: the safe script _sqlbelay_f3a84f7b, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_f3a84f7b
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: orders, customers

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_f3a84f7b (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_f3a84f7b_1 LIKE orders;
CREATE TABLE IF NOT EXISTS _sqlbelay_f3a84f7b_1_1 LIKE customers;
INSERT IGNORE INTO _sqlbelay_f3a84f7b_1 SELECT * FROM (SELECT DISTINCT `o`.* FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.city IS NULL) AS met WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_f3a84f7b WHERE step = '1 done');
INSERT IGNORE INTO _sqlbelay_f3a84f7b_1_1 SELECT * FROM (SELECT DISTINCT `c`.* FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.city IS NULL) AS met WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_f3a84f7b WHERE step = '1 done');
START TRANSACTION;
UPDATE orders o JOIN customers c ON c.id = o.customer_id SET o.city = c.city, c.orders = c.orders + 1 WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_f3a84f7b WHERE step = '1 done') AND o.city IS NULL;
INSERT IGNORE INTO _sqlbelay_f3a84f7b (step, value) VALUES ('1 done', NOW());
COMMIT;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_f3a84f7b_2 LIKE orders;
INSERT IGNORE INTO _sqlbelay_f3a84f7b_2 SELECT DISTINCT `o`.* FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.gone = 1;
DELETE o FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.gone = 1;
