-- sqlbelay: a time is that of a day: 24:00:00 at most (clock TIME(3))
-- sqlbelay: KWDB has no such day: the default is left out, and NULL allowed (day DATE NOT NULL DEFAULT '0000-00-00')
-- sqlbelay: without PostGIS there are no such shapes: their bytes (WKB) are kept (shape POINT)
CREATE TABLE t (
  id varbytes NOT NULL,
  small varbytes,
  large blob,
  at timestamp,
  clock time,
  day date,
  shape varbytes,
  PRIMARY KEY (id)
);
INSERT INTO t (id, small)
VALUES ('\x00112233445566778899aabbccddeeff', 'abc');
