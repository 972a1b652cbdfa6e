CREATE TABLE jobs (
  id integer NOT NULL,
  state integer,
  owner integer,
  PRIMARY KEY (id)
);
CREATE INDEX jobs_by_state_idx ON jobs (state);
CREATE INDEX jobs_by_owner_idx ON jobs (owner);
-- sqlbelay: the hint is left out: the target chooses its own way (FORCE INDEX (by_state))
INSERT INTO jobs (id, state)
SELECT j.id + 100, 0 FROM jobs AS j WHERE j.state = 1;
-- sqlbelay: the hint is left out: the target chooses its own way (USE INDEX (by_state), IGNORE INDEX (by_owner))
UPDATE jobs SET owner = 1 WHERE state = 2;
