-- sqlbelay: a default that is made of other columns is left out (area INT DEFAULT (width * width), label VARCHAR(40) DEFAULT (CONCAT('box ', width)))
CREATE TABLE boxes (
  id integer NOT NULL,
  width integer DEFAULT 4,
  area integer,
  label varchar(40),
  token varbytes NOT NULL DEFAULT '\x00010203',
  PRIMARY KEY (id)
);
INSERT INTO boxes (id, width)
VALUES (1, 3);
