CREATE TABLE kept (
  id integer NOT NULL,
  part_id integer,
  PRIMARY KEY (id)
);
-- sqlbelay: refused: GaussDB has no function `uuid_short` that does the same
-- CREATE TABLE lost (id INT PRIMARY KEY, a INT, b INT AS (UUID_SHORT()) STORED)
-- sqlbelay: refused: GaussDB has no function `uuid_short` that does the same
-- CREATE INDEX by_a ON lost (a)
-- sqlbelay: refused: what makes table `lost` is refused
-- INSERT INTO lost (id, a) VALUES (1, 2)
-- sqlbelay: refused: what makes table `lost` is refused
-- ALTER TABLE kept ADD CONSTRAINT of_lost FOREIGN KEY (part_id) REFERENCES lost (id)
-- sqlbelay: refused: what makes table `lost` is refused
-- CREATE VIEW all_lost AS SELECT id FROM lost
-- sqlbelay: refused: what makes foreign key `of_lost` is refused
-- ALTER TABLE kept DROP FOREIGN KEY of_lost
DROP VIEW IF EXISTS all_lost;
DROP TABLE IF EXISTS lost;
CREATE TABLE lost (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO lost (id)
VALUES (1);
