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
DELETE FROM a WHERE id IN (SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL);
UPDATE a SET n = b.n, b_id = NULL FROM b WHERE b.id = a.b_id AND b.n > 3;
CREATE TABLE c (
  id integer NOT NULL,
  a_id integer,
  PRIMARY KEY (id),
  CONSTRAINT c_ibfk_1 FOREIGN KEY (a_id) REFERENCES a (id)
);
CREATE INDEX c_a_id_idx ON c (a_id);
-- sqlbelay: refused: rows of several tables are deleted at once (a AS first LEFT JOIN c ON c.a_id = first.id)
-- DELETE first, c FROM a AS first LEFT JOIN c ON c.a_id = first.id WHERE first.n = 2
