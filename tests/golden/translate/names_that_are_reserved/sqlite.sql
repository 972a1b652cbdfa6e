-- a library of scores
-- sqlbelay: lengths are not checked (kind VARCHAR(20))
CREATE TABLE scores (
  id INTEGER NOT NULL,
  library INTEGER,
  external INTEGER,
  kind VARCHAR(20) COLLATE NOCASE,
  PRIMARY KEY (id)
);
INSERT INTO scores (id, library, kind)
VALUES (1, 10, 'library');
UPDATE scores SET library = library + 1 WHERE kind = 'library';
