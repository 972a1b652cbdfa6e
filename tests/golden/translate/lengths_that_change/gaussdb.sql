CREATE TABLE t (
  id integer NOT NULL,
  note text,
  short varchar(20),
  raw bytea,
  picture bytea,
  PRIMARY KEY (id)
);
ALTER TABLE t ALTER COLUMN short TYPE varchar(50);
ALTER TABLE t ALTER COLUMN note TYPE varchar(100);
ALTER TABLE t ALTER COLUMN short TYPE text;
ALTER TABLE t ALTER COLUMN raw TYPE varchar(20) USING convert_from(raw, 'UTF8');
ALTER TABLE t ALTER COLUMN note TYPE bytea USING convert_to(note, 'UTF8');
