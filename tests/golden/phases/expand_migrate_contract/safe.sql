-- sqlbelay: the safe script _sqlbelay_0ca7c9a8, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_0ca7c9a8
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it
-- it needs: orders, customer, basket

-- The shop's 2.0

-- ---- expand: the program of before goes on as it is

SET NAMES utf8mb4;

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_0ca7c9a8 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_0ca7c9a8 (step, value) VALUES
  ('2 currency', EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'orders' AND column_name = 'currency')),
  ('3', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'voucher'));
-- orders know their currency
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'orders' AND column_name = 'currency') = 0,
  'ALTER TABLE orders ADD COLUMN currency CHAR(3) NULL',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement; -- ISO 4217

CREATE TABLE IF NOT EXISTS voucher (
  id INT AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(20) NOT NULL
);

-- ---- migrate: rows for the new program

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0ca7c9a8_4 LIKE customer;
INSERT IGNORE INTO _sqlbelay_0ca7c9a8_4 SELECT * FROM customer WHERE country IS NULL;
-- sqlbelay: moved here: it changes rows, once all that the new program needs is there
UPDATE customer SET country = 'CH' WHERE country IS NULL;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0ca7c9a8_5 LIKE orders;
SET @sqlbelay_sql = IF((SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'orders') = (SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_5'),
  'INSERT IGNORE INTO _sqlbelay_0ca7c9a8_5 SELECT * FROM orders WHERE currency IS NULL',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
-- sqlbelay: moved here: it changes rows, once all that the new program needs is there
UPDATE orders SET currency = 'CHF' WHERE currency IS NULL;

-- ---- contract: once nothing runs any more that needs what is here

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_0ca7c9a8 (step, value) VALUES
  ('6', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'basket'));
-- sqlbelay: moved here: it takes away or forbids something that the program of before may still need
-- nobody reads it since 1.8
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_0ca7c9a8 WHERE step = '6') = 1 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'basket') > 0 AND (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '_sqlbelay_0ca7c9a8_6') = 0,
  'RENAME TABLE basket TO _sqlbelay_0ca7c9a8_6',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
CREATE TABLE IF NOT EXISTS _sqlbelay_0ca7c9a8_7 LIKE orders;
-- sqlbelay: moved here: it takes away or forbids something that the program of before may still need
ALTER TABLE orders MODIFY currency CHAR(3) NOT NULL;
