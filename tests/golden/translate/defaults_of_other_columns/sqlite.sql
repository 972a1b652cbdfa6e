-- sqlbelay: a default that is made of other columns is left out (area INT DEFAULT (width * width), label VARCHAR(40) DEFAULT (CONCAT('box ', width)))
-- sqlbelay: lengths are not checked (label VARCHAR(40) DEFAULT (CONCAT('box ', width)))
CREATE TABLE boxes (
  id INTEGER NOT NULL,
  width INTEGER DEFAULT 4,
  area INTEGER,
  label VARCHAR(40) COLLATE NOCASE,
  token BLOB NOT NULL DEFAULT X'00010203',
  PRIMARY KEY (id)
);
INSERT INTO boxes (id, width)
VALUES (1, 3);
