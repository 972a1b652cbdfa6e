-- sqlbelay: lengths are not checked (code VARCHAR(10) NOT NULL)
CREATE TABLE t (
  id INTEGER NOT NULL,
  code VARCHAR(10) COLLATE NOCASE NOT NULL,
  note TEXT COLLATE NOCASE,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX t_uk_idx ON t (code);
CREATE TABLE child (
  id INTEGER NOT NULL,
  t_id INTEGER,
  PRIMARY KEY (id)
);
CREATE INDEX child_k_idx ON child (t_id);
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_child (
  id INTEGER NOT NULL,
  t_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT fk_t FOREIGN KEY (t_id) REFERENCES t (id) ON DELETE CASCADE ON UPDATE SET NULL
);
INSERT INTO sqlbelay_new_child (id, t_id)
SELECT id, t_id FROM child;
DROP TABLE child;
ALTER TABLE sqlbelay_new_child RENAME TO child;
CREATE INDEX child_k_idx ON child (t_id);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
DROP INDEX IF EXISTS t_uk_idx;
CREATE UNIQUE INDEX t_uk2_idx ON t (code, substr(note, 1, 10));
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_child (
  id INTEGER NOT NULL,
  t_id INTEGER,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_child (id, t_id)
SELECT id, t_id FROM child;
DROP TABLE child;
ALTER TABLE sqlbelay_new_child RENAME TO child;
CREATE INDEX child_k_idx ON child (t_id);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  code VARCHAR(10) COLLATE NOCASE NOT NULL,
  note TEXT COLLATE NOCASE
);
INSERT INTO sqlbelay_new_t (id, code, note)
SELECT id, code, note FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE UNIQUE INDEX t_uk2_idx ON t (code, substr(note, 1, 10));
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  code VARCHAR(10) COLLATE NOCASE NOT NULL,
  note TEXT COLLATE NOCASE,
  PRIMARY KEY (code)
);
INSERT INTO sqlbelay_new_t (id, code, note)
SELECT id, code, note FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE UNIQUE INDEX t_uk2_idx ON t (code, substr(note, 1, 10));
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
