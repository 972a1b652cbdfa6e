-- sqlbelay: the safe script _sqlbelay_6baf3d0c, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_6baf3d0c
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: vote, note

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_6baf3d0c (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'vote'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_6baf3d0c WHERE step = '1 done') AND NOT ((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'vote_old') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'vote') = 0),
  'RENAME TABLE vote TO vote_old',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES ('1 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES
  ('2', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'vote'));
CREATE TABLE IF NOT EXISTS vote (
  id INT AUTO_INCREMENT PRIMARY KEY,
  helpful BOOL NOT NULL
);

START TRANSACTION;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_6baf3d0c WHERE step = '3 done'),
  'INSERT INTO vote (id, helpful) SELECT id, 1 FROM vote_old',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES ('3 done', NOW());
COMMIT;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES
  ('4', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note'));
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_6baf3d0c WHERE step = '4 done') AND NOT ((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note') = 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note_old') > 0),
  'ALTER TABLE note RENAME TO note_old',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES ('4 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_6baf3d0c (step, value) VALUES
  ('5', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'note'));
CREATE TABLE IF NOT EXISTS note (
  id INT AUTO_INCREMENT PRIMARY KEY,
  body TEXT
);

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_6baf3d0c_6 LIKE vote_old;
SET @sqlbelay_sql = IF((SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'vote_old') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_6baf3d0c_6'),
  'INSERT IGNORE INTO _sqlbelay_6baf3d0c_6 SELECT * FROM vote_old WHERE id = 7435',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
-- nobody votes for what is gone
DELETE FROM vote_old WHERE id = 7435;
