-- sqlbelay: the safe script _sqlbelay_4b8bd08a, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_4b8bd08a
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it stops: where something is there with another shape; SELECT @sqlbelay_difference tells which
-- it needs: customer

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_4b8bd08a (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_4b8bd08a (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'orders')),
  ('2 email', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'email')),
  ('2 by_email', EXISTS (SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'customer' AND index_name = 'by_email'));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'orders') > 0 AND NOT EXISTS (SELECT 1 FROM _sqlbelay_4b8bd08a WHERE step = '1 shape'),
  'CREATE TABLE IF NOT EXISTS _sqlbelay_4b8bd08a_1_shape (id INT AUTO_INCREMENT PRIMARY KEY, customer_id INT NOT NULL, total BIGINT DEFAULT 0, KEY by_total (total)) ENGINE=InnoDB',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_difference = IF((SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'orders') > 0 AND NOT EXISTS (SELECT 1 FROM _sqlbelay_4b8bd08a WHERE step = '1 shape'),
  COALESCE((SELECT CONCAT('orders has no column ', wanted.column_name)
    FROM information_schema.columns AS wanted WHERE wanted.table_schema = DATABASE() AND wanted.table_name = '_sqlbelay_4b8bd08a_1_shape' AND NOT EXISTS (SELECT 1 FROM information_schema.columns AS found WHERE found.table_schema = DATABASE() AND found.table_name = 'orders' AND found.column_name = wanted.column_name) ORDER BY wanted.ordinal_position LIMIT 1),
    (SELECT CONCAT('orders has one column more: ', found.column_name)
    FROM information_schema.columns AS found WHERE found.table_schema = DATABASE() AND found.table_name = 'orders' AND NOT EXISTS (SELECT 1 FROM information_schema.columns AS wanted WHERE wanted.table_schema = DATABASE() AND wanted.table_name = '_sqlbelay_4b8bd08a_1_shape' AND wanted.column_name = found.column_name) ORDER BY found.ordinal_position LIMIT 1),
    (SELECT CONCAT('orders.', wanted.column_name, CASE WHEN found.column_type <> wanted.column_type THEN CONCAT(' is ', found.column_type, ', not ', wanted.column_type)
      WHEN found.is_nullable <> wanted.is_nullable THEN IF(found.is_nullable = 'YES', ' may be NULL', ' is NOT NULL')
      WHEN NOT (found.column_default <=> wanted.column_default) THEN CONCAT(' has the default ', COALESCE(found.column_default, 'NULL'))
      WHEN found.extra <> wanted.extra THEN CONCAT(' is ', IF(found.extra = '', CONCAT('not ', wanted.extra), found.extra))
      WHEN NOT (found.generation_expression <=> wanted.generation_expression) THEN ' is generated otherwise'
      WHEN NOT (found.collation_name <=> wanted.collation_name) THEN CONCAT(' is ', found.collation_name, ', not ', wanted.collation_name) END)
    FROM information_schema.columns AS wanted JOIN information_schema.columns AS found WHERE found.table_schema = DATABASE() AND found.table_name = 'orders' AND wanted.table_schema = DATABASE() AND wanted.table_name = '_sqlbelay_4b8bd08a_1_shape' AND wanted.column_name = found.column_name
      AND CASE WHEN found.column_type <> wanted.column_type THEN CONCAT(' is ', found.column_type, ', not ', wanted.column_type)
      WHEN found.is_nullable <> wanted.is_nullable THEN IF(found.is_nullable = 'YES', ' may be NULL', ' is NOT NULL')
      WHEN NOT (found.column_default <=> wanted.column_default) THEN CONCAT(' has the default ', COALESCE(found.column_default, 'NULL'))
      WHEN found.extra <> wanted.extra THEN CONCAT(' is ', IF(found.extra = '', CONCAT('not ', wanted.extra), found.extra))
      WHEN NOT (found.generation_expression <=> wanted.generation_expression) THEN ' is generated otherwise'
      WHEN NOT (found.collation_name <=> wanted.collation_name) THEN CONCAT(' is ', found.collation_name, ', not ', wanted.collation_name) END IS NOT NULL ORDER BY wanted.ordinal_position LIMIT 1),
    (SELECT CONCAT('orders', ' index ', wanted.index_name, COALESCE(CONCAT(' is on ', found.parts, ', not ', wanted.parts), ' is not there'))
    FROM (SELECT index_name, CONCAT(IF(MAX(non_unique) = 0, 'unique ', ''), GROUP_CONCAT(column_name, IF(sub_part IS NULL, '', CONCAT('(', sub_part, ')')) ORDER BY seq_in_index)) AS parts FROM information_schema.statistics AS model WHERE model.table_schema = DATABASE() AND model.table_name = '_sqlbelay_4b8bd08a_1_shape' GROUP BY index_name) AS wanted LEFT JOIN (SELECT index_name, CONCAT(IF(MAX(non_unique) = 0, 'unique ', ''), GROUP_CONCAT(column_name, IF(sub_part IS NULL, '', CONCAT('(', sub_part, ')')) ORDER BY seq_in_index)) AS parts FROM information_schema.statistics AS live WHERE live.table_schema = DATABASE() AND live.table_name = 'orders' GROUP BY index_name) AS found ON found.index_name = wanted.index_name
    WHERE NOT (found.parts <=> wanted.parts) ORDER BY wanted.index_name LIMIT 1)), NULL);
DROP TABLE IF EXISTS _sqlbelay_4b8bd08a_1_shape;
SET @sqlbelay_sql = COALESCE(
  CONCAT('CALL sqlbelay.`', LEFT(@sqlbelay_difference, 64), '`'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_4b8bd08a (step, value) VALUES ('1 shape', 'as expected');
CREATE TABLE IF NOT EXISTS orders (
  id INT AUTO_INCREMENT PRIMARY KEY,
  customer_id INT NOT NULL,
  total BIGINT DEFAULT 0, -- in cents
  CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  KEY by_total (total)
) ENGINE=InnoDB COMMENT='what people want';

-- sqlbelay: what was there before
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'email') > 0 AND NOT EXISTS (SELECT 1 FROM _sqlbelay_4b8bd08a WHERE step = '2 shape email'),
  'CREATE TABLE IF NOT EXISTS _sqlbelay_4b8bd08a_2_shape_1 LIKE customer',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'email') > 0 AND NOT EXISTS (SELECT 1 FROM _sqlbelay_4b8bd08a WHERE step = '2 shape email'),
  'ALTER TABLE _sqlbelay_4b8bd08a_2_shape_1 MODIFY COLUMN email VARCHAR(200) NOT NULL',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_difference = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'email') > 0 AND NOT EXISTS (SELECT 1 FROM _sqlbelay_4b8bd08a WHERE step = '2 shape email'),
  (SELECT CONCAT('customer.', wanted.column_name, CASE WHEN found.column_type <> wanted.column_type THEN CONCAT(' is ', found.column_type, ', not ', wanted.column_type)
      WHEN found.is_nullable <> wanted.is_nullable THEN IF(found.is_nullable = 'YES', ' may be NULL', ' is NOT NULL')
      WHEN NOT (found.column_default <=> wanted.column_default) THEN CONCAT(' has the default ', COALESCE(found.column_default, 'NULL'))
      WHEN found.extra <> wanted.extra THEN CONCAT(' is ', IF(found.extra = '', CONCAT('not ', wanted.extra), found.extra))
      WHEN NOT (found.generation_expression <=> wanted.generation_expression) THEN ' is generated otherwise'
      WHEN NOT (found.collation_name <=> wanted.collation_name) THEN CONCAT(' is ', found.collation_name, ', not ', wanted.collation_name) END)
    FROM information_schema.columns AS wanted JOIN information_schema.columns AS found WHERE found.table_schema = DATABASE() AND found.table_name = 'customer' AND wanted.table_schema = DATABASE() AND wanted.table_name = '_sqlbelay_4b8bd08a_2_shape_1' AND wanted.column_name = found.column_name AND wanted.column_name = 'email'
      AND CASE WHEN found.column_type <> wanted.column_type THEN CONCAT(' is ', found.column_type, ', not ', wanted.column_type)
      WHEN found.is_nullable <> wanted.is_nullable THEN IF(found.is_nullable = 'YES', ' may be NULL', ' is NOT NULL')
      WHEN NOT (found.column_default <=> wanted.column_default) THEN CONCAT(' has the default ', COALESCE(found.column_default, 'NULL'))
      WHEN found.extra <> wanted.extra THEN CONCAT(' is ', IF(found.extra = '', CONCAT('not ', wanted.extra), found.extra))
      WHEN NOT (found.generation_expression <=> wanted.generation_expression) THEN ' is generated otherwise'
      WHEN NOT (found.collation_name <=> wanted.collation_name) THEN CONCAT(' is ', found.collation_name, ', not ', wanted.collation_name) END IS NOT NULL ORDER BY wanted.ordinal_position LIMIT 1), NULL);
DROP TABLE IF EXISTS _sqlbelay_4b8bd08a_2_shape_1;
SET @sqlbelay_sql = COALESCE(
  CONCAT('CALL sqlbelay.`', LEFT(@sqlbelay_difference, 64), '`'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_4b8bd08a (step, value) VALUES ('2 shape email', 'as expected');
SET @sqlbelay_difference = IF((SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'customer' AND index_name = 'by_email') > 0 AND NOT EXISTS (SELECT 1 FROM _sqlbelay_4b8bd08a WHERE step = '2 shape of by_email'),
  (SELECT CONCAT('customer index by_email is on ', found.parts, ', not unique email(100)') FROM (SELECT index_name, CONCAT(IF(MAX(non_unique) = 0, 'unique ', ''), GROUP_CONCAT(column_name, IF(sub_part IS NULL, '', CONCAT('(', sub_part, ')')) ORDER BY seq_in_index)) AS parts FROM information_schema.statistics AS live WHERE live.table_schema = DATABASE() AND live.table_name = 'customer' GROUP BY index_name) AS found
    WHERE found.index_name = 'by_email' AND found.parts <> 'unique email(100)'), NULL);
SET @sqlbelay_sql = COALESCE(
  CONCAT('CALL sqlbelay.`', LEFT(@sqlbelay_difference, 64), '`'),
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
INSERT IGNORE INTO _sqlbelay_4b8bd08a (step, value) VALUES ('2 shape of by_email', 'as expected');
SET @sqlbelay_clauses = CONCAT_WS(', ',
  IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'customer' AND column_name = 'email') = 0,
    'ADD COLUMN email VARCHAR(200) NOT NULL', NULL),
  IF((SELECT COUNT(*) FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'customer' AND index_name = 'by_email') = 0,
    'ADD UNIQUE KEY by_email (email(100))', NULL));
SET @sqlbelay_sql = IF(@sqlbelay_clauses = '', 'DO 0', CONCAT('ALTER TABLE customer ', @sqlbelay_clauses));
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
