-- sqlbelay: lengths are not checked (name VARCHAR(200) NOT NULL)
-- sqlbelay: index places_ft_story_idx is left out: an index for MATCH … AGAINST has another form there
-- sqlbelay: index places_sp_spot_idx is left out: there are no spatial indexes without an extension
CREATE TABLE places (
  id INTEGER NOT NULL,
  name VARCHAR(200) COLLATE NOCASE NOT NULL,
  story TEXT COLLATE NOCASE,
  spot BLOB NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: index places_ft_name_idx is left out: an index for MATCH … AGAINST has another form there
-- CREATE FULLTEXT INDEX ft_name ON places (name)
CREATE INDEX places_by_name_idx ON places (substr(name, 1, 20));
