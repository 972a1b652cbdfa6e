-- The table is made anew: in a second run of this script DELETE finds no row, and no row of the first INSERT is there.
DROP TABLE theme;
CREATE TABLE theme (code VARCHAR(25) NOT NULL PRIMARY KEY, name VARCHAR(40));
DELETE FROM theme;
INSERT INTO theme VALUES ('plain', 'Plain');

-- The first DELETE runs once, so the second one would find the row that INSERT has brought back.
DELETE FROM permission WHERE name = 'export';
DELETE FROM permission WHERE name = 'export';
INSERT INTO permission (name, label) VALUES ('export', 'Export');
