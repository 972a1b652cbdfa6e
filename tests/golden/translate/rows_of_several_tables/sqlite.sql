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
CREATE TEMPORARY TABLE sqlbelay_rows AS SELECT a.rowid AS row_1, b.rowid AS row_2 FROM a JOIN b ON b.id = a.b_id WHERE b.n = 1;
DELETE FROM a WHERE rowid IN (SELECT row_1 FROM sqlbelay_rows);
DELETE FROM b WHERE rowid IN (SELECT row_2 FROM sqlbelay_rows);
DROP TABLE sqlbelay_rows;
DELETE FROM a WHERE rowid IN (SELECT a.rowid FROM a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL);
UPDATE a SET n = b.n, b_id = NULL FROM b WHERE b.id = a.b_id AND b.n > 3;
CREATE TABLE c (
  id INTEGER NOT NULL,
  a_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT c_ibfk_1 FOREIGN KEY (a_id) REFERENCES a (id)
);
CREATE INDEX c_a_id_idx ON c (a_id);
CREATE TEMPORARY TABLE sqlbelay_rows AS SELECT c.rowid AS row_1, first.rowid AS row_2 FROM a AS first LEFT JOIN c ON c.a_id = first.id WHERE first.n = 2;
DELETE FROM c WHERE rowid IN (SELECT row_1 FROM sqlbelay_rows);
DELETE FROM a WHERE rowid IN (SELECT row_2 FROM sqlbelay_rows);
DROP TABLE sqlbelay_rows;
