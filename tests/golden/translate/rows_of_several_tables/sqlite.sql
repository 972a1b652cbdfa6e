CREATE TABLE a (
  id INTEGER NOT NULL,
  b_id INTEGER,
  n INTEGER,
  PRIMARY KEY (id)
);
CREATE TABLE b (
  id INTEGER NOT NULL,
  n INTEGER,
  PRIMARY KEY (id)
);
-- sqlbelay: refused: rows of several tables are deleted at once (a JOIN b ON b.id = a.b_id)
-- DELETE a, b FROM a JOIN b ON b.id = a.b_id WHERE b.n = 1
DELETE FROM a WHERE rowid IN (SELECT a.rowid FROM a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL);
UPDATE a SET n = b.n, b_id = NULL FROM b WHERE b.id = a.b_id AND b.n > 3;
