-- sqlbelay: lengths are not checked (a varchar(10) DEFAULT 'x')
CREATE TABLE t (
  id INTEGER NOT NULL,
  a VARCHAR(10) COLLATE NOCASE DEFAULT 'x',
  b INTEGER,
  c INTEGER,
  d DATETIME,
  PRIMARY KEY (id)
);
CREATE INDEX t_k_b_idx ON t (b);
-- sqlbelay: a new column stands behind the others, and a column stays where it is (AFTER a)
-- sqlbelay: SQLite makes the table anew for this
-- sqlbelay: lengths are not checked
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  a VARCHAR(10) COLLATE NOCASE DEFAULT 'x',
  e INTEGER NOT NULL,
  b INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT '',
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, a, e, b, d, f)
SELECT id, a, 0, b, d, '' FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_b_idx ON t (b);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  a VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'y',
  e INTEGER NOT NULL,
  b INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT '',
  PRIMARY KEY (id)
);
INSERT INTO sqlbelay_new_t (id, a, e, b, d, f)
SELECT id, a, e, b, d, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_b_idx ON t (b);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  a VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'y',
  e INTEGER NOT NULL,
  total INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT '',
  PRIMARY KEY (id),
  CONSTRAINT t_total_check CHECK (total >= 0)
);
INSERT INTO sqlbelay_new_t (id, a, e, total, d, f)
SELECT id, a, e, b, d, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE INDEX t_k_b_idx ON t (total);
CREATE UNIQUE INDEX t_u_total_idx ON t (total, substr(a, 1, 5));
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  a VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'y',
  e INTEGER NOT NULL,
  total INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT '',
  PRIMARY KEY (id, a),
  CONSTRAINT t_total_check CHECK (total >= 0)
);
INSERT INTO sqlbelay_new_t (id, a, e, total, d, f)
SELECT id, a, e, total, d, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE UNIQUE INDEX t_u_total_idx ON t (total, substr(a, 1, 5));
CREATE INDEX t_k_d_idx ON t (d DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: SQLite makes the table anew for this
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  a VARCHAR(20) COLLATE NOCASE NOT NULL,
  e INTEGER NOT NULL,
  total INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'z',
  PRIMARY KEY (id, a),
  CONSTRAINT t_total_check CHECK (total >= 0)
);
INSERT INTO sqlbelay_new_t (id, a, e, total, d, f)
SELECT id, a, e, total, d, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE UNIQUE INDEX t_u_total_idx ON t (total, substr(a, 1, 5));
CREATE INDEX t_k_d_idx ON t (d DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: the target has one way to do it (ALGORITHM=COPY)
-- sqlbelay: what is locked is up to the target (LOCK=SHARED)
-- sqlbelay: SQLite makes the table anew for this
-- sqlbelay: column id gets no numbers: SQLite counts the rows of a primary key of one column
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_t (
  id INTEGER NOT NULL,
  a VARCHAR(20) COLLATE NOCASE NOT NULL,
  e INTEGER NOT NULL,
  total INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'z',
  PRIMARY KEY (id, a),
  CONSTRAINT t_total_check CHECK (total >= 0)
);
INSERT INTO sqlbelay_new_t (id, a, e, total, d, f)
SELECT id, a, e, total, d, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_t RENAME TO t;
CREATE UNIQUE INDEX t_u_total_idx ON t (total, substr(a, 1, 5));
CREATE INDEX t_k_d_idx ON t (d DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
-- sqlbelay: how the table is stored is left to the target (ENGINE=InnoDB)
-- sqlbelay: texts are UTF-8 already (CONVERT TO CHARACTER SET utf8mb4)
-- ALTER TABLE t ENGINE=InnoDB, COMMENT='a table', CONVERT TO CHARACTER SET utf8mb4
CREATE INDEX t_k_e_idx ON t (e);
DROP INDEX IF EXISTS t_k_e_idx;
DROP INDEX IF EXISTS t_k_d_idx;
CREATE INDEX t_k_day_idx ON t (d DESC);
-- sqlbelay: SQLite makes the table anew for this
-- sqlbelay: column id gets no numbers: SQLite counts the rows of a primary key of one column
PRAGMA foreign_keys = OFF;
PRAGMA legacy_alter_table = ON;
BEGIN;
CREATE TABLE sqlbelay_new_u (
  id INTEGER NOT NULL,
  a VARCHAR(20) COLLATE NOCASE NOT NULL,
  e INTEGER NOT NULL,
  total INTEGER,
  d DATETIME,
  f VARCHAR(20) COLLATE NOCASE NOT NULL DEFAULT 'z',
  PRIMARY KEY (id, a),
  CONSTRAINT u_total_check CHECK (total >= 0)
);
INSERT INTO sqlbelay_new_u (id, a, e, total, d, f)
SELECT id, a, e, total, d, f FROM t;
DROP TABLE t;
ALTER TABLE sqlbelay_new_u RENAME TO u;
CREATE UNIQUE INDEX u_u_total_idx ON u (total, substr(a, 1, 5));
CREATE INDEX u_k_day_idx ON u (d DESC);
COMMIT;
PRAGMA legacy_alter_table = OFF;
PRAGMA foreign_keys = ON;
DELETE FROM u;
