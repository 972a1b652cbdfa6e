-- sqlbelay: only a superuser may leave foreign keys unchecked
SET session_replication_role = replica;
-- sqlbelay: foreign key `of_parent` is added when table `parent` is there
CREATE TABLE child (
  id integer NOT NULL,
  parent_id integer,
  PRIMARY KEY (id)
);
CREATE INDEX child_of_parent_idx ON child (parent_id);
INSERT INTO child (id, parent_id)
VALUES (1, 7);
CREATE TABLE parent (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
ALTER TABLE child ADD CONSTRAINT of_parent FOREIGN KEY (parent_id) REFERENCES parent (id) NOT VALID;
-- sqlbelay: only a superuser may leave foreign keys unchecked
SET session_replication_role = origin;
