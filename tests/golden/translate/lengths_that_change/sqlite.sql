-- sqlbelay: lengths are not checked (short VARCHAR(20))
CREATE TABLE t (
  id INTEGER NOT NULL,
  note TEXT COLLATE NOCASE,
  short VARCHAR(20) COLLATE NOCASE,
  raw BLOB,
  picture BLOB,
  PRIMARY KEY (id)
);
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  note TEXT COLLATE NOCASE,
  short VARCHAR(50) COLLATE NOCASE,
  raw BLOB,
  picture BLOB,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, note, short, raw, picture)
SELECT id, note, short, raw, picture FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  note VARCHAR(100) COLLATE NOCASE,
  short VARCHAR(50) COLLATE NOCASE,
  raw BLOB,
  picture BLOB,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, note, short, raw, picture)
SELECT id, note, short, raw, picture FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  note VARCHAR(100) COLLATE NOCASE,
  short TEXT COLLATE NOCASE,
  raw BLOB,
  picture BLOB,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, note, short, raw, picture)
SELECT id, note, short, raw, picture FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  note VARCHAR(100) COLLATE NOCASE,
  short TEXT COLLATE NOCASE,
  raw VARCHAR(20) COLLATE NOCASE,
  picture BLOB,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, note, short, raw, picture)
SELECT id, note, short, raw, picture FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  note BLOB,
  short TEXT COLLATE NOCASE,
  raw VARCHAR(20) COLLATE NOCASE,
  picture BLOB,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, note, short, raw, picture)
SELECT id, note, short, raw, picture FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
