CREATE TABLE t (
  id integer NOT NULL,
  code varchar(10) NOT NULL,
  note text,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX t_uk_idx ON t (code);
CREATE TABLE child (
  id integer NOT NULL,
  t_id integer,
  PRIMARY KEY (id)
);
CREATE INDEX child_k_idx ON child (t_id);
ALTER TABLE child ADD CONSTRAINT fk_t FOREIGN KEY (t_id) REFERENCES t (id) ON DELETE CASCADE ON UPDATE SET NULL;
DROP INDEX IF EXISTS t_uk_idx;
CREATE UNIQUE INDEX t_uk2_idx ON t (code, left(note, 10));
ALTER TABLE child DROP CONSTRAINT IF EXISTS fk_t;
ALTER TABLE t DROP CONSTRAINT IF EXISTS t_pkey;
ALTER TABLE t ADD PRIMARY KEY (code);
