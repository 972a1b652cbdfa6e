-- sqlbelay: lengths are not checked (note VARCHAR(20))
CREATE TABLE t (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind TEXT COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(20) COLLATE NOCASE,
  twice INTEGER GENERATED ALWAYS AS (size * 2) VIRTUAL,
  CONSTRAINT t_kind_check CHECK (kind IN ('a', 'b'))
);
-- ALTER TABLE t MODIFY size BIGINT
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind TEXT COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL,
  twice INTEGER GENERATED ALWAYS AS (size * 2) VIRTUAL,
  CONSTRAINT t_kind_check CHECK (kind IN ('a', 'b'))
);
INSERT INTO sqlbelay_new_t (id, kind, size, note)
SELECT id, kind, size, note FROM t;
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
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind VARCHAR(10) COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL,
  twice INTEGER GENERATED ALWAYS AS (size * 2) VIRTUAL
);
INSERT INTO sqlbelay_new_t (id, kind, size, note)
SELECT id, kind, size, note FROM t;
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
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind VARCHAR(10) COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL,
  twice VARCHAR(10) COLLATE NOCASE GENERATED ALWAYS AS (CAST(size * 2 AS TEXT)) VIRTUAL
);
INSERT INTO sqlbelay_new_t (id, kind, size, note)
SELECT id, kind, size, note FROM t;
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
  kind VARCHAR(10) COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL,
  twice VARCHAR(10) COLLATE NOCASE GENERATED ALWAYS AS (CAST(size * 2 AS TEXT)) VIRTUAL,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, kind, size, note)
SELECT id, kind, size, note FROM t;
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
  id VARCHAR(20) COLLATE NOCASE NOT NULL,
  kind VARCHAR(10) COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL,
  twice VARCHAR(10) COLLATE NOCASE GENERATED ALWAYS AS (CAST(size * 2 AS TEXT)) VIRTUAL,
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, kind, size, note)
SELECT id, kind, size, note FROM t;
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
  id VARCHAR(20) COLLATE NOCASE NOT NULL,
  kind VARCHAR(10) COLLATE NOCASE,
  size INTEGER,
  note VARCHAR(40) COLLATE NOCASE NOT NULL,
  twice VARCHAR(10) COLLATE NOCASE GENERATED ALWAYS AS (CAST(size * 2 AS TEXT)) VIRTUAL
);
INSERT INTO sqlbelay_new_t (id, kind, size, note)
SELECT id, kind, size, note FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
