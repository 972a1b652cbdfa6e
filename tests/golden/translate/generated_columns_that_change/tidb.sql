CREATE TABLE t (id INT PRIMARY KEY, size INT, twice INT AS (size * 2) STORED COMMENT 'doubled', note VARCHAR(10), KEY k (twice), KEY both_of_them (id, twice));
INSERT INTO t (id, size) VALUES (1, 3);
ALTER TABLE t MODIFY size BIGINT;
ALTER TABLE t MODIFY note VARCHAR(20);
ALTER TABLE t MODIFY twice INT AS (size * 3) STORED;
