-- a library of scores
CREATE TABLE scores (id INT PRIMARY KEY, library INT, `external` INT, kind VARCHAR(20));
INSERT INTO scores (id, library, kind) VALUES (1, 10, 'library');
UPDATE scores SET library = library + 1 WHERE kind = 'library';
