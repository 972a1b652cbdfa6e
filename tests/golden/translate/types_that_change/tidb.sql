-- sqlbelay: the numbers are unique, but each server takes them from a range of its own (id INT NOT NULL AUTO_INCREMENT)
CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT, kind ENUM('a','b'), size INT, note VARCHAR(20), twice INT AS (size * 2), PRIMARY KEY (id));
ALTER TABLE t MODIFY size BIGINT;
ALTER TABLE t MODIFY note VARCHAR(40) NOT NULL;
-- sqlbelay: refused: TiDB does not change enum('a','b') to VARCHAR(10) (MODIFY kind VARCHAR(10))
-- ALTER TABLE t MODIFY kind VARCHAR(10)
-- sqlbelay: refused: TiDB changes no type of a generated column (MODIFY twice VARCHAR(10) AS (size * 2))
-- ALTER TABLE t MODIFY twice VARCHAR(10) AS (size * 2)
SET @@tidb_allow_remove_auto_inc = ON;
ALTER TABLE t MODIFY id INT NOT NULL;
-- sqlbelay: refused: TiDB changes no type of a primary key that moves the rows (MODIFY id VARCHAR(20) NOT NULL)
-- ALTER TABLE t MODIFY id VARCHAR(20) NOT NULL
-- sqlbelay: refused: TiDB stores rows by their primary key, and keeps it (DROP PRIMARY KEY)
-- ALTER TABLE t DROP PRIMARY KEY
