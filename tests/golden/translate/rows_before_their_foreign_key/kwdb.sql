-- sqlbelay: foreign keys are always checked
-- SET FOREIGN_KEY_CHECKS = 0
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
-- sqlbelay: foreign keys are always checked
-- SET FOREIGN_KEY_CHECKS = 1
