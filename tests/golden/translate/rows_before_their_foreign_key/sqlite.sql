PRAGMA foreign_keys = OFF;
CREATE TABLE child (
  id INTEGER NOT NULL,
  parent_id INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT of_parent FOREIGN KEY (parent_id) REFERENCES parent (id)
);
CREATE INDEX child_of_parent_idx ON child (parent_id);
INSERT INTO child (id, parent_id)
VALUES (1, 7);
CREATE TABLE parent (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
);
PRAGMA foreign_keys = ON;
