SELECT 1; WITH x AS (SELECT 1 AS a) SELECT * FROM x; SELECT 2;
WITH x AS (SELECT 1 AS a) SELECT * FROM x; -- all of them
-- sqlbelay: what is executed later is written there as it stands
-- PREPARE s FROM 'WITH x AS (SELECT 1 AS a) SELECT * FROM x'
 -- EXECUTE s
 -- sqlbelay: nothing was prepared
-- DEALLOCATE PREPARE s
