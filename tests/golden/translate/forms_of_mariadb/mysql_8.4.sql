-- sqlbelay: an identifier is kept as its text (UUID)
-- sqlbelay: the values of the column are not compressed (COMPRESSED)
-- sqlbelay: MySQL 8.4 has no such table option (PAGE_CHECKSUM=1)
CREATE TABLE t (id CHAR(36) DEFAULT (uuid()) PRIMARY KEY, n INT, twice INT AS (n * 2) STORED, note TEXT, KEY k (n) INVISIBLE);
ALTER TABLE t ALTER INDEX k VISIBLE;
-- sqlbelay: the statement waits as long as lock_wait_timeout says (WAIT 5)
ALTER TABLE t ADD COLUMN m INT;
-- sqlbelay: the rows are not returned (RETURNING id)
INSERT INTO t (n) VALUES (1);
SELECT CAST(n AS SIGNED), IFNULL(m, 0) FROM t LIMIT 3;
SET @sqlbelay_sql = 'UPDATE t SET m = ? WHERE n = 1', @sqlbelay_1 = 5;
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement USING @sqlbelay_1;
DEALLOCATE PREPARE sqlbelay_statement;
-- sqlbelay: refused: MySQL 8.4 does not take sequences (SEQUENCE s)
-- CREATE SEQUENCE s
DROP TABLE IF EXISTS w;
CREATE TABLE w (note TEXT DEFAULT ('none'));
DELIMITER //
DROP PROCEDURE IF EXISTS p//
CREATE PROCEDURE p() BEGIN UPDATE t SET m = 0; END //
DELIMITER ;
