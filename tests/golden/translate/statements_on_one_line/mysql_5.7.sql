SELECT 1; -- sqlbelay: refused: MySQL 5.7 does not take WITH (WITH x AS (SELECT 1 AS a))
-- WITH x AS (SELECT 1 AS a) SELECT * FROM x
 SELECT 2;
-- sqlbelay: refused: MySQL 5.7 does not take WITH (WITH x AS (SELECT 1 AS a))
-- WITH x AS (SELECT 1 AS a) SELECT * FROM x -- all of them
-- sqlbelay: refused: what it prepares is refused
-- PREPARE s FROM 'WITH x AS (SELECT 1 AS a) SELECT * FROM x'
 -- sqlbelay: refused: MySQL 5.7 does not take WITH (WITH x AS (SELECT 1 AS a))
-- EXECUTE s
 -- sqlbelay: refused: what it prepares is refused
-- DEALLOCATE PREPARE s
