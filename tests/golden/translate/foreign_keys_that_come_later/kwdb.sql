CREATE TABLE a (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE c (
  id integer NOT NULL,
  a_id integer,
  PRIMARY KEY (id)
);
CREATE INDEX c_c_a_idx ON c (a_id);
ALTER TABLE c ADD CONSTRAINT c_a FOREIGN KEY (a_id) REFERENCES a (id);
ALTER TABLE c ADD COLUMN b_id integer;
CREATE INDEX c_b_id_idx ON c (b_id);
ALTER TABLE c ADD CONSTRAINT c_ibfk_1 FOREIGN KEY (b_id) REFERENCES a (id);
ALTER TABLE c DROP CONSTRAINT IF EXISTS c_a;
