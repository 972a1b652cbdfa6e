-- sqlbelay: texts are UTF-8, and compare with regard to case (COLLATE utf8mb4_unicode_520_ci)
-- sqlbelay: index t_ft_idx is left out: an index for MATCH … AGAINST has another form there
CREATE TABLE t (
  id integer NOT NULL,
  a integer,
  note text,
  PRIMARY KEY (id)
);
-- sqlbelay: a variable keeps its type, and cannot be NULL
SET @a = (SELECT a FROM t WHERE id = 1 LIMIT 1);
SET @note = (SELECT note FROM t WHERE id = 1 LIMIT 1);
-- sqlbelay: a variable keeps its type, and cannot be NULL (@a)
UPDATE t SET a = @a WHERE id = 2;
SELECT a FROM t WHERE id = 1;
-- sqlbelay: refused: KWDB has nothing like it (MATCH (note) AGAINST ('x'))
-- SELECT id FROM t WHERE MATCH (note) AGAINST ('x')
CREATE TABLE copy AS
SELECT id, a FROM t;
-- sqlbelay: it changes neither tables nor rows: it is left out
-- OPTIMIZE TABLE t
-- sqlbelay: it changes neither tables nor rows: it is left out
-- CHECK TABLE t
-- sqlbelay: the tables are not locked: the target locks rows as it needs
-- LOCK TABLES t WRITE
-- sqlbelay: there are no locks to give back
-- UNLOCK TABLES
