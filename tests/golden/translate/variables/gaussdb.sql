CREATE TABLE p (
  id serial NOT NULL,
  name varchar(20),
  PRIMARY KEY (id)
);
CREATE TABLE q (
  p_id integer,
  n integer
);
-- sqlbelay: the client says what its texts are written in (NAMES utf8mb4)
-- SET NAMES utf8mb4
-- sqlbelay: only a superuser may leave foreign keys unchecked
SET session_replication_role = replica;
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@n = 5)
SELECT set_config('sqlbelay.n', CAST(5 AS text), false);
INSERT INTO p (name)
VALUES ('a');
-- sqlbelay: lastval() is the last number that the session drew, not the first of several rows (LAST_INSERT_ID())
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@id = LAST_INSERT_ID())
SELECT set_config('sqlbelay.id', CAST(lastval() AS text), false);
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@id, @n)
INSERT INTO q (p_id, n)
VALUES (CAST(NULLIF(current_setting('sqlbelay.id'), '') AS bigint), CAST(NULLIF(current_setting('sqlbelay.n'), '') AS bigint));
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere
SELECT set_config('sqlbelay.found', CAST((SELECT id FROM p WHERE name = 'a' LIMIT 1) AS text), false);
-- sqlbelay: it is left out: no statement that stands here reads the value
-- SELECT id INTO @other FROM p ORDER BY id DESC LIMIT 1
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@found, @n)
UPDATE q SET n = CAST(NULLIF(current_setting('sqlbelay.n'), '') AS bigint) + 1 WHERE p_id = CAST(NULLIF(current_setting('sqlbelay.found'), '') AS bigint);
BEGIN;
-- sqlbelay: lastval() is the last number that the session drew, not the first of several rows (LAST_INSERT_ID())
INSERT INTO q (p_id, n)
VALUES (lastval(), 0);
COMMIT;
-- sqlbelay: only a superuser may leave foreign keys unchecked
SET session_replication_role = origin;
