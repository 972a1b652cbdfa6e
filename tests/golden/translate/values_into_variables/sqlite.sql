-- sqlbelay: texts are UTF-8, and compare with regard to case (COLLATE utf8mb4_unicode_520_ci)
-- sqlbelay: index t_ft_idx is left out: an index for MATCH … AGAINST has another form there
CREATE TABLE t (
  id INTEGER NOT NULL,
  a INTEGER,
  note TEXT COLLATE NOCASE,
  PRIMARY KEY (id)
);
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere
CREATE TEMP TABLE IF NOT EXISTS sqlbelay_variables (name TEXT PRIMARY KEY, value);
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('a', (SELECT a FROM t WHERE id = 1 LIMIT 1));
REPLACE INTO temp.sqlbelay_variables (name, value) VALUES ('note', (SELECT note FROM t WHERE id = 1 LIMIT 1));
-- sqlbelay: SQLite has no user variables: the value is kept elsewhere (@a)
UPDATE t SET a = (SELECT value FROM temp.sqlbelay_variables WHERE name = 'a') WHERE id = 2;
SELECT a FROM t WHERE id = 1;
-- sqlbelay: refused: SQLite has nothing like it (MATCH (note) AGAINST ('x'))
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
