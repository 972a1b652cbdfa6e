CREATE TABLE t (id INT PRIMARY KEY, a INT, note TEXT, FULLTEXT KEY ft (note)) COLLATE utf8mb4_unicode_520_ci;
SELECT a, note INTO @a, @note FROM t WHERE id = 1;
UPDATE t SET a = @a WHERE id = 2;
SELECT a FROM t WHERE id = 1 LOCK IN SHARE MODE;
SELECT id FROM t WHERE MATCH (note) AGAINST ('x');
CREATE TABLE copy AS SELECT id, a FROM t;
OPTIMIZE TABLE t;
-- sqlbelay: OceanBase has no such statement, and no need of it
-- CHECK TABLE t
LOCK TABLES t WRITE;
UNLOCK TABLES;
