-- sqlbelay: lengths are not checked (name varchar(10))
CREATE TABLE a (
  id INTEGER NOT NULL,
  b_id INTEGER,
  v INTEGER,
  active INTEGER,
  name VARCHAR(10) COLLATE NOCASE,
  PRIMARY KEY (id)
);
CREATE TABLE b (
  id INTEGER NOT NULL,
  v INTEGER,
  PRIMARY KEY (id)
);
UPDATE a SET v = 1, name = CASE WHEN active THEN 'on' ELSE 'off' END WHERE active AND name <> '5';
UPDATE a SET v = b.v FROM b WHERE b.id = a.b_id AND b.v > 0;
UPDATE a SET v = sqlbelay_rows.value_1 FROM (SELECT a.rowid AS sqlbelay_row, COALESCE(b.v, 0) AS value_1 FROM a LEFT JOIN b ON b.id = a.b_id) AS sqlbelay_rows WHERE a.rowid = sqlbelay_rows.sqlbelay_row;
UPDATE a SET v = v + 1, b_id = (v + 1) WHERE rowid IN (SELECT rowid FROM a ORDER BY id LIMIT 10);
DELETE FROM a WHERE id IN (1, 2);
DELETE FROM a WHERE rowid IN (SELECT rowid FROM a WHERE v = 0 LIMIT 5);
DELETE FROM a WHERE rowid IN (SELECT a.rowid FROM a JOIN b ON a.b_id = b.id WHERE b.v IS NULL);
DELETE FROM a WHERE rowid IN (SELECT a.rowid FROM a LEFT JOIN b ON a.b_id = b.id WHERE b.id IS NULL);
