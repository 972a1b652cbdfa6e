-- the new table
CREATE TABLE note (
  id   INT NOT NULL AUTO_INCREMENT PRIMARY KEY,  -- a number
  text VARCHAR(200)
);
