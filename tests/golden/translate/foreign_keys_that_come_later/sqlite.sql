CREATE TABLE a (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE c (
  id INTEGER NOT NULL,
  a_id INTEGER,
  PRIMARY KEY (id)
);
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_c (
  id INTEGER NOT NULL,
  a_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT c_a FOREIGN KEY (a_id) REFERENCES a (id)
);
INSERT INTO sqlbelay_new_c (id, a_id)
SELECT id, a_id FROM c;
DROP TABLE c;
ALTER TABLE sqlbelay_new_c RENAME TO c;
CREATE INDEX c_c_a_idx ON c (a_id);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_c (
  id INTEGER NOT NULL,
  a_id INTEGER,
  b_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT c_a FOREIGN KEY (a_id) REFERENCES a (id),
  CONSTRAINT c_ibfk_1 FOREIGN KEY (b_id) REFERENCES a (id)
);
INSERT INTO sqlbelay_new_c (id, a_id, b_id)
SELECT id, a_id, NULL FROM c;
DROP TABLE c;
ALTER TABLE sqlbelay_new_c RENAME TO c;
CREATE INDEX c_c_a_idx ON c (a_id);
CREATE INDEX c_b_id_idx ON c (b_id);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_c (
  id INTEGER NOT NULL,
  a_id INTEGER,
  b_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT c_ibfk_1 FOREIGN KEY (b_id) REFERENCES a (id)
);
INSERT INTO sqlbelay_new_c (id, a_id, b_id)
SELECT id, a_id, b_id FROM c;
DROP TABLE c;
ALTER TABLE sqlbelay_new_c RENAME TO c;
CREATE INDEX c_c_a_idx ON c (a_id);
CREATE INDEX c_b_id_idx ON c (b_id);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
