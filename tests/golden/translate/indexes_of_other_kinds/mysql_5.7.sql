CREATE TABLE places (
  id INT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  story TEXT,
  spot POINT NOT NULL,
  FULLTEXT KEY ft_story (story),
  SPATIAL KEY sp_spot (spot)
);
CREATE FULLTEXT INDEX ft_name ON places (name);
ALTER TABLE places ADD INDEX by_name (name(20)), DROP INDEX ft_story;
