-- sqlbelay: the safe script _sqlbelay_1d910d3e, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_1d910d3e
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: street, city

-- ---- expand: the program of before goes on as it is

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_1d910d3e (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_1d910d3e (step, value) VALUES
  ('1 lamps', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'street' AND column_name = 'lamps'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'street' AND column_name = 'lamps') = 0,
  'ALTER TABLE street ADD COLUMN lamps INT NULL',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- ---- contract: once nothing runs any more that needs what is here

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_1d910d3e_2 LIKE city;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'city' AND column_name = 'mayor') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'city') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_1d910d3e_2'),
  'INSERT IGNORE INTO _sqlbelay_1d910d3e_2 SELECT * FROM city',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
-- sqlbelay: moved here: it takes away or forbids something that the program of before may still need
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'city' AND column_name = 'mayor') > 0,
  'ALTER TABLE city DROP COLUMN mayor',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_1d910d3e (step, value) VALUES
  ('3 mayor_id', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'city' AND column_name = 'mayor_id')),
  ('4', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'mayor'));
-- sqlbelay: moved here: it must follow statement 1
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'city' AND column_name = 'mayor_id') = 0,
  'ALTER TABLE city ADD COLUMN mayor_id INT NULL',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
-- sqlbelay: moved here: it must follow statement 1
CREATE TABLE IF NOT EXISTS mayor (id INT PRIMARY KEY, city_id INT, FOREIGN KEY (city_id) REFERENCES city (id));
