CREATE TABLE t (id INT PRIMARY KEY, d INT, KEY k (d));
-- sqlbelay: TiDB does it in an ALTER of its own, for what it changes is changed before (ADD INDEX IF NOT EXISTS i (c))
ALTER TABLE t ADD COLUMN IF NOT EXISTS c INT NOT NULL DEFAULT 0 COMMENT 'it''s';
ALTER TABLE t ADD INDEX IF NOT EXISTS i (c), DROP COLUMN IF EXISTS d, ALGORITHM=COPY;
-- sqlbelay: it sorts by the rules of Unicode 4.0 (utf8mb4_uca1400_ai_ci)
ALTER TABLE t ADD COLUMN IF NOT EXISTS e VARCHAR(10) COLLATE utf8mb4_unicode_ci, ADD f INT;
CREATE INDEX IF NOT EXISTS j ON t (c);
DROP INDEX IF EXISTS k ON t; -- the old one
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 't') > 0 AND (SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'c') > 0,
    'MODIFY COLUMN IF EXISTS c BIGINT', NULL));
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE t ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT COUNT(*) FROM information_schema.table_constraints WHERE table_schema = DATABASE() AND table_name = 't' AND constraint_name = 'fk_t' AND constraint_type = 'FOREIGN KEY') > 0,
    'DROP FOREIGN KEY fk_t', NULL));
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE t ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 't') > 0,
  'RENAME TABLE t TO u',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
DELIMITER //
-- sqlbelay: refused: TiDB has no stored programs
-- CREATE PROCEDURE p() ALTER TABLE u ADD COLUMN IF NOT EXISTS g INT
DELIMITER ;
