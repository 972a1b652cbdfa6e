CREATE TABLE a (
  id integer NOT NULL,
  b_id integer,
  v integer,
  active smallint,
  name varchar(10),
  PRIMARY KEY (id)
);
CREATE TABLE b (
  id integer NOT NULL,
  v integer,
  PRIMARY KEY (id)
);
UPDATE a SET v = 1, name = CASE WHEN active <> 0 THEN 'on' ELSE 'off' END WHERE active <> 0 AND name <> '5';
UPDATE a SET v = b.v FROM b WHERE b.id = a.b_id AND b.v > 0;
UPDATE a SET v = sqlbelay_rows.value_1 FROM (SELECT a.ctid AS sqlbelay_row, COALESCE(b.v, 0) AS value_1 FROM a LEFT JOIN b ON b.id = a.b_id) AS sqlbelay_rows WHERE a.ctid = sqlbelay_rows.sqlbelay_row;
UPDATE a SET v = v + 1, b_id = (v + 1) WHERE ctid IN (SELECT ctid FROM a ORDER BY id LIMIT 10);
DELETE FROM a WHERE id IN (1, 2);
DELETE FROM a WHERE ctid IN (SELECT ctid FROM a WHERE v = 0 LIMIT 5);
DELETE FROM a WHERE ctid IN (SELECT a.ctid FROM a JOIN b ON a.b_id = b.id WHERE b.v IS NULL);
DELETE FROM a WHERE ctid IN (SELECT a.ctid FROM a LEFT JOIN b ON a.b_id = b.id WHERE b.id IS NULL);
