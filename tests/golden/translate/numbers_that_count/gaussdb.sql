CREATE TABLE big (
  id bigserial NOT NULL,
  name varchar(20),
  PRIMARY KEY (id)
);
SELECT setval(pg_get_serial_sequence('big', 'id'), 100, false);
CREATE TABLE small (
  id serial NOT NULL,
  name varchar(20),
  PRIMARY KEY (id)
);
SELECT setval(pg_get_serial_sequence('small', 'id'), 100, false);
INSERT INTO small (id, name)
VALUES (7, 'seven');
SELECT setval(pg_get_serial_sequence('small', 'id'), GREATEST((SELECT MAX(id) FROM small), 0) + 1, false);
INSERT INTO small (name)
VALUES ('next');
-- sqlbelay: lastval() is the last number that the session drew, not the first of several rows (LAST_INSERT_ID())
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@id = LAST_INSERT_ID())
SELECT set_config('sqlbelay.id', CAST(lastval() AS text), false);
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@id)
UPDATE small SET name = 'known' WHERE id = CAST(NULLIF(current_setting('sqlbelay.id'), '') AS bigint);
INSERT INTO big (id, name)
VALUES (7, 'seven');
SELECT setval(pg_get_serial_sequence('big', 'id'), GREATEST((SELECT MAX(id) FROM big), 0) + 1, false);
INSERT INTO big (name)
VALUES ('next');
-- sqlbelay: lastval() is the last number that the session drew, not the first of several rows (LAST_INSERT_ID())
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@id = LAST_INSERT_ID())
SELECT set_config('sqlbelay.id', CAST(lastval() AS text), false);
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@id)
UPDATE big SET name = 'not known' WHERE id = CAST(NULLIF(current_setting('sqlbelay.id'), '') AS bigint);
SELECT setval(pg_get_serial_sequence('small', 'id'), 1000, false);
ALTER TABLE small RENAME TO little;
ALTER TABLE little RENAME CONSTRAINT small_pkey TO little_pkey;
TRUNCATE TABLE little;
SELECT setval(pg_get_serial_sequence('little', 'id'), 1, false);
