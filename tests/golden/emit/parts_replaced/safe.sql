-- sqlbelay: the safe script _sqlbelay_0630efac, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0630efac
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: item

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0630efac (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS _sqlbelay_0630efac_1 LIKE item;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item' AND column_name = 'colour') > 0 AND (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0630efac_1'),
  'INSERT IGNORE INTO _sqlbelay_0630efac_1 SELECT * FROM item',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0630efac WHERE step = '1 done') AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item' AND column_name = 'colour') > 0,
  'ALTER TABLE item DROP COLUMN colour',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0630efac (step, value) VALUES ('1 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_0630efac (step, value) VALUES
  ('2 colour', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item' AND column_name = 'colour'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'item' AND column_name = 'colour') = 0,
  'ALTER TABLE item ADD COLUMN colour TEXT',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0630efac_3 LIKE item;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0630efac WHERE step = '3 done') AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'PRIMARY') > 0,
  'ALTER TABLE item DROP PRIMARY KEY',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0630efac (step, value) VALUES ('3 done', NOW());

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0630efac_4 LIKE item;
INSERT IGNORE INTO _sqlbelay_0630efac (step, value) VALUES
  ('4 PRIMARY', EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'PRIMARY'));
SET @sqlbelay_sql = IF(COALESCE((SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'PRIMARY'), '') <> 'code',
  'ALTER TABLE item ADD PRIMARY KEY (code)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0630efac_5 LIKE item;
SET @sqlbelay_sql = IF(NOT EXISTS (SELECT 1 FROM _sqlbelay_0630efac WHERE step = '5 done') AND (SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'by_name') > 0,
  'DROP INDEX by_name ON item',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_0630efac (step, value) VALUES ('5 done', NOW());

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_0630efac (step, value) VALUES
  ('6', EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'by_name'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'item' AND index_name = 'by_name') = 0,
  'CREATE INDEX by_name ON item (name, code)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
