CREATE TABLE boxes (
  id INT NOT NULL PRIMARY KEY,
  width INT DEFAULT 4,
  area INT DEFAULT (width * width),
  label VARCHAR(40) DEFAULT (CONCAT('box ', width)),
  token BINARY(4) NOT NULL DEFAULT 0x00010203
);
INSERT INTO boxes (id, width) VALUES (1, 3);
