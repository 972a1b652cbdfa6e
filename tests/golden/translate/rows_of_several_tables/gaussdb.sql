CREATE TABLE a (
  id integer NOT NULL,
  b_id integer,
  n integer,
  PRIMARY KEY (id)
);
CREATE TABLE b (
  id integer NOT NULL,
  n integer,
  PRIMARY KEY (id)
);
-- sqlbelay: refused: rows of several tables are deleted at once (a JOIN b ON b.id = a.b_id)
-- DELETE a, b FROM a JOIN b ON b.id = a.b_id WHERE b.n = 1
DELETE FROM a WHERE ctid IN (SELECT a.ctid FROM a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL);
UPDATE a SET n = b.n, b_id = NULL FROM b WHERE b.id = a.b_id AND b.n > 3;
