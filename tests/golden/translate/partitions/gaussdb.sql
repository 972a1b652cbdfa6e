-- sqlbelay: how the table is stored is left to the target (ENGINE=InnoDB)
-- sqlbelay: the table is not divided into partitions (PARTITION BY RANGE COLUMNS (day) ( PARTITION p2024 VALUES LE …)
CREATE TABLE visits (
  id bigint NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (id, day)
);
-- sqlbelay: the table is not divided into partitions (PARTITION BY LIST (country) (PARTITION north VALUES IN (1, 2 …)
CREATE TABLE cities (
  id integer NOT NULL,
  country integer NOT NULL,
  PRIMARY KEY (id, country)
);
-- sqlbelay: the table is not divided into partitions (PARTITION BY HASH (id) PARTITIONS 4)
CREATE TABLE users (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO visits (id, day)
VALUES (1, '2024-05-06');
-- sqlbelay: the table is not divided into partitions (ADD PARTITION (PARTITION west VALUES IN (4)))
-- ALTER TABLE cities ADD PARTITION (PARTITION west VALUES IN (4))
-- sqlbelay: refused: the rows of a partition cannot be told from others: the table has none (DROP PARTITION south)
-- ALTER TABLE cities DROP PARTITION south
