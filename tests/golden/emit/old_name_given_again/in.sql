RENAME TABLE vote TO vote_old;

CREATE TABLE vote (
  id INT AUTO_INCREMENT PRIMARY KEY,
  helpful BOOL NOT NULL
);

INSERT INTO vote (id, helpful) SELECT id, 1 FROM vote_old;

ALTER TABLE note RENAME TO note_old;

CREATE TABLE note (
  id INT AUTO_INCREMENT PRIMARY KEY,
  body TEXT
);

-- nobody votes for what is gone
DELETE FROM vote_old WHERE id = 7435;
