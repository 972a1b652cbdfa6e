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
CREATE TEMPORARY TABLE sqlbelay_rows AS SELECT a.ctid AS row_1, b.ctid AS row_2 FROM a JOIN b ON b.id = a.b_id WHERE b.n = 1;
DELETE FROM a WHERE ctid IN (SELECT row_1 FROM sqlbelay_rows);
DELETE FROM b WHERE ctid IN (SELECT row_2 FROM sqlbelay_rows);
DROP TABLE sqlbelay_rows;
DELETE FROM a WHERE ctid IN (SELECT a.ctid FROM a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL);
UPDATE a SET n = b.n, b_id = NULL FROM b WHERE b.id = a.b_id AND b.n > 3;
CREATE TABLE c (
  id integer NOT NULL,
  a_id integer,
  PRIMARY KEY (id),
  CONSTRAINT c_ibfk_1 FOREIGN KEY (a_id) REFERENCES a (id)
);
CREATE INDEX c_a_id_idx ON c (a_id);
CREATE TEMPORARY TABLE sqlbelay_rows AS SELECT c.ctid AS row_1, first.ctid AS row_2 FROM a AS first LEFT JOIN c ON c.a_id = first.id WHERE first.n = 2;
DELETE FROM c WHERE ctid IN (SELECT row_1 FROM sqlbelay_rows);
DELETE FROM a WHERE ctid IN (SELECT row_2 FROM sqlbelay_rows);
DROP TABLE sqlbelay_rows;
