-- a library of scores
CREATE TABLE scores (
  id integer NOT NULL,
  library integer,
  external integer,
  kind varchar(20),
  PRIMARY KEY (id)
);
INSERT INTO scores (id, library, kind)
VALUES (1, 10, 'library');
UPDATE scores SET library = library + 1 WHERE kind = 'library';
