-- sqlbelay: without PostGIS there are no such shapes: their bytes (WKB) are kept (spot POINT NOT NULL)
-- sqlbelay: index places_ft_story_idx is left out: an index for MATCH … AGAINST has another form there
-- sqlbelay: index places_sp_spot_idx is left out: there are no spatial indexes without an extension
CREATE TABLE places (
  id integer NOT NULL,
  name varchar(200) NOT NULL,
  story text,
  spot varbytes NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: index places_ft_name_idx is left out: an index for MATCH … AGAINST has another form there
-- CREATE FULLTEXT INDEX ft_name ON places (name)
CREATE INDEX places_by_name_idx ON places (left(name, 20));
