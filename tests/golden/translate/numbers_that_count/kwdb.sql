-- sqlbelay: the numbers are unique and grow, but they do not count 1, 2, 3 (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY)
CREATE TABLE big (
  id serial NOT NULL,
  name varchar(20),
  PRIMARY KEY (id)
);
CREATE SEQUENCE IF NOT EXISTS small_id_seq START 100;
CREATE TABLE small (
  id integer NOT NULL DEFAULT nextval('small_id_seq'),
  name varchar(20),
  PRIMARY KEY (id)
);
INSERT INTO small (id, name)
VALUES (7, 'seven');
SELECT setval('small_id_seq', GREATEST((SELECT MAX(id) FROM small), 0) + 1, false);
INSERT INTO small (name)
VALUES ('next');
-- sqlbelay: lastval() is the last number that the session drew, not the first of several rows (LAST_INSERT_ID())
-- sqlbelay: a variable keeps its type, and cannot be NULL (@id = LAST_INSERT_ID())
SET @id = lastval();
-- sqlbelay: a variable keeps its type, and cannot be NULL (@id)
UPDATE small SET name = 'known' WHERE id = @id;
INSERT INTO big (id, name)
VALUES (7, 'seven');
INSERT INTO big (name)
VALUES ('next');
-- sqlbelay: refused: unique_rowid() leaves no number behind: take it from INSERT … RETURNING (LAST_INSERT_ID())
-- sqlbelay: a variable keeps its type, and cannot be NULL (@id = LAST_INSERT_ID())
-- SET @id = LAST_INSERT_ID()
-- sqlbelay: refused: what sets the variable is refused (@id)
-- sqlbelay: a variable keeps its type, and cannot be NULL (@id)
-- UPDATE big SET name = 'not known' WHERE id = @id
SELECT setval('small_id_seq', 1000, false);
ALTER TABLE small RENAME TO little;
TRUNCATE TABLE little;
SELECT setval('small_id_seq', 1, false);
