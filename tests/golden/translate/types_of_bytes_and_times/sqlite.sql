-- sqlbelay: SQLite has no such day: the default is left out, and NULL allowed (day DATE NOT NULL DEFAULT '0000-00-00')
CREATE TABLE t (
  id BLOB NOT NULL,
  small BLOB,
  large BLOB,
  at DATETIME,
  clock TIME,
  day DATE,
  shape BLOB,
  PRIMARY KEY (id)
);
INSERT INTO t (id, small)
VALUES (X'00112233445566778899AABBCCDDEEFF', 'abc');
