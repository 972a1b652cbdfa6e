CREATE TABLE t (
  id integer NOT NULL,
  note text,
  short varchar(20),
  raw varbytes,
  picture blob,
  PRIMARY KEY (id)
);
ALTER TABLE t ALTER COLUMN short TYPE varchar(50);
-- sqlbelay: refused: column note has no limit of length, and KWDB gives it none later
-- ALTER TABLE t MODIFY note VARCHAR(100)
ALTER TABLE t ALTER COLUMN short TYPE text;
-- sqlbelay: refused: KWDB does not change bytes to characters: column raw
-- sqlbelay: which types a column can change to is the target's own
-- ALTER TABLE t MODIFY raw VARCHAR(20)
-- sqlbelay: which types a column can change to is the target's own
ALTER TABLE t ALTER COLUMN note TYPE varbytes;
