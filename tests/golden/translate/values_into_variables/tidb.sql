-- sqlbelay: it sorts by the rules of Unicode 4.0 (utf8mb4_unicode_520_ci)
-- sqlbelay: TiDB reads the index and does not make it (FULLTEXT KEY ft (note))
CREATE TABLE t (id INT PRIMARY KEY, a INT, note TEXT, FULLTEXT KEY ft (note)) COLLATE utf8mb4_unicode_ci;
-- sqlbelay: a query that finds several rows is no error: the last one counts (INTO @a, @note)
SELECT @a := a, @note := note FROM t WHERE id = 1;
UPDATE t SET a = @a WHERE id = 2;
-- sqlbelay: refused: TiDB takes no shared locks unless tidb_enable_noop_functions is on
-- SELECT a FROM t WHERE id = 1 LOCK IN SHARE MODE
-- sqlbelay: refused: TiDB has no MATCH … AGAINST (MATCH (note) AGAINST ('x'))
-- SELECT id FROM t WHERE MATCH (note) AGAINST ('x')
-- sqlbelay: refused: TiDB makes no table of a query (SELECT id, a FROM t)
-- CREATE TABLE copy AS SELECT id, a FROM t
-- sqlbelay: TiDB has no such statement, and no need of it
-- OPTIMIZE TABLE t
-- sqlbelay: TiDB has no such statement, and no need of it
-- CHECK TABLE t
-- sqlbelay: TiDB locks no tables
-- LOCK TABLES t WRITE
-- sqlbelay: TiDB locks no tables
-- UNLOCK TABLES
