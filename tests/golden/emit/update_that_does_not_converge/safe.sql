-- sqlbelay: the safe script _sqlbelay_7ba73d41, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_7ba73d41
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: settings

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_7ba73d41 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_7ba73d41_1 LIKE settings;
INSERT IGNORE INTO _sqlbelay_7ba73d41_1 SELECT * FROM (SELECT * FROM settings WHERE name = 'version') AS met WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_7ba73d41 WHERE step = '1 done');
START TRANSACTION;
UPDATE settings SET value = value + 1 WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_7ba73d41 WHERE step = '1 done') AND name = 'version';
INSERT IGNORE INTO _sqlbelay_7ba73d41 (step, value) VALUES ('1 done', NOW());
COMMIT;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_7ba73d41_1 SELECT * FROM (SELECT * FROM settings WHERE value = 'a') AS met WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_7ba73d41 WHERE step = '2 done');
START TRANSACTION;
UPDATE settings SET value = 'b' WHERE NOT EXISTS (SELECT 1 FROM _sqlbelay_7ba73d41 WHERE step = '2 done') AND value = 'a';
INSERT IGNORE INTO _sqlbelay_7ba73d41 (step, value) VALUES ('2 done', NOW());
COMMIT;
