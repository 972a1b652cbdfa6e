CREATE SEQUENCE IF NOT EXISTS p_id_seq;
CREATE TABLE p (
  id integer NOT NULL DEFAULT nextval('p_id_seq'),
  name varchar(20),
  PRIMARY KEY (id)
);
CREATE TABLE q (
  p_id integer,
  n integer
);
-- sqlbelay: the client says what its texts are written in (NAMES utf8mb4)
-- SET NAMES utf8mb4
-- sqlbelay: foreign keys are always checked
-- SET FOREIGN_KEY_CHECKS = 0
-- sqlbelay: a variable keeps its type, and cannot be NULL (@n = 5)
SET @n = 5;
INSERT INTO p (name)
VALUES ('a');
-- sqlbelay: lastval() is the last number that the session drew, not the first of several rows (LAST_INSERT_ID())
-- sqlbelay: a variable keeps its type, and cannot be NULL (@id = LAST_INSERT_ID())
SET @id = lastval();
-- sqlbelay: a variable keeps its type, and cannot be NULL (@id, @n)
INSERT INTO q (p_id, n)
VALUES (@id, @n);
-- sqlbelay: a variable keeps its type, and cannot be NULL
SET @found = (SELECT id FROM p WHERE name = 'a' LIMIT 1);
-- sqlbelay: it is left out: no statement that stands here reads the value
-- SELECT id INTO @other FROM p ORDER BY id DESC LIMIT 1
-- sqlbelay: a variable keeps its type, and cannot be NULL (@found, @n)
UPDATE q SET n = @n + 1 WHERE p_id = @found;
BEGIN;
-- sqlbelay: refused: unique_rowid() leaves no number behind: take it from INSERT … RETURNING (LAST_INSERT_ID())
-- INSERT INTO q VALUES (LAST_INSERT_ID(), 0)
COMMIT;
-- sqlbelay: foreign keys are always checked
-- SET FOREIGN_KEY_CHECKS = 1
