-- sqlbelay: an identifier is kept as its text (UUID)
-- sqlbelay: refused: MySQL 5.7 does not take a function as DEFAULT without parentheses (uuid())
-- sqlbelay: the values of the column are not compressed (COMPRESSED)
-- sqlbelay: every index is used where it helps (IGNORED)
-- sqlbelay: MySQL 5.7 has no such table option (PAGE_CHECKSUM=1)
-- CREATE TABLE t (id UUID DEFAULT uuid() PRIMARY KEY, n INT, twice INT AS (n * 2) PERSISTENT, note TEXT COMPRESSED, KEY k (n) IGNORED) PAGE_CHECKSUM=1
-- sqlbelay: every index is used where it helps
-- ALTER TABLE t ALTER INDEX k NOT IGNORED
-- sqlbelay: the statement waits as long as lock_wait_timeout says (WAIT 5)
ALTER TABLE t ADD COLUMN m INT;
-- sqlbelay: the rows are not returned (RETURNING id)
INSERT INTO t (n) VALUES (1);
SELECT CAST(n AS SIGNED), IFNULL(m, 0) FROM t LIMIT 3;
SET @sqlbelay_sql = 'UPDATE t SET m = ? WHERE n = 1', @sqlbelay_1 = 5;
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement USING @sqlbelay_1;
DEALLOCATE PREPARE sqlbelay_statement;
-- sqlbelay: refused: MySQL 5.7 does not take sequences (SEQUENCE s)
-- CREATE SEQUENCE s
-- sqlbelay: refused: MySQL 5.7 has no DEFAULT for a column of this type ('none')
-- CREATE OR REPLACE TABLE w (note TEXT DEFAULT 'none')
DELIMITER //
DROP PROCEDURE IF EXISTS p//
CREATE PROCEDURE p() BEGIN UPDATE t SET m = 0; END //
DELIMITER ;
