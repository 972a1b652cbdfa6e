-- sqlbelay: the numbers grow, with gaps (id INT NOT NULL AUTO_INCREMENT)
CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT, kind ENUM('a','b'), size INT, note VARCHAR(20), twice INT AS (size * 2), PRIMARY KEY (id));
ALTER TABLE t MODIFY size BIGINT;
-- sqlbelay: refused: OceanBase does not make a column NOT NULL that takes NULL (note VARCHAR(40) NOT NULL)
-- ALTER TABLE t MODIFY note VARCHAR(40) NOT NULL
ALTER TABLE t MODIFY kind VARCHAR(10);
ALTER TABLE t MODIFY twice VARCHAR(10) AS (size * 2);
ALTER TABLE t MODIFY id INT NOT NULL;
ALTER TABLE t MODIFY id VARCHAR(20) NOT NULL;
ALTER TABLE t DROP PRIMARY KEY;
