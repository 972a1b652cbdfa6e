CREATE TABLE jobs (id INT PRIMARY KEY, state INT, owner INT, KEY by_state (state), KEY by_owner (owner));
INSERT INTO jobs (id, state) SELECT j.id + 100, 0 FROM jobs AS j FORCE INDEX (by_state) WHERE j.state = 1;
UPDATE jobs USE INDEX (by_state) IGNORE INDEX (by_owner) SET owner = 1 WHERE state = 2;
