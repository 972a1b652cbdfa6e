-- sqlbelay: the safe script _sqlbelay_c5905d5a, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_c5905d5a
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: kind, item

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_c5905d5a (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
/*!80000 SET SESSION information_schema_stats_expiry = 0 */;
INSERT IGNORE INTO _sqlbelay_c5905d5a (step, value) VALUES
  ('1 auto_increment', (SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'kind')),
  ('1 row', EXISTS (SELECT 1 FROM kind WHERE name = 'x'));
INSERT INTO kind (name) SELECT 'x' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM kind WHERE name = 'x');
SELECT @kind := id FROM kind WHERE name = 'x';

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_c5905d5a (step, value) VALUES
  ('3 auto_increment', (SELECT auto_increment FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'item')),
  ('3 @kind', @kind),
  ('3 row 1', EXISTS (SELECT 1 FROM item WHERE kind_id <=> @kind AND label = 'first')),
  ('3 row 2', EXISTS (SELECT 1 FROM item WHERE kind_id <=> @kind AND label = 'second'));
INSERT INTO item (kind_id, label) SELECT @kind, 'first' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM item WHERE kind_id <=> @kind AND label = 'first');
INSERT INTO item (kind_id, label) SELECT @kind, 'second' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM item WHERE kind_id <=> @kind AND label = 'second');
