INSERT INTO kinds (name)
VALUES ('mysql');
-- sqlbelay: PostgreSQL has no user variables: the value is kept elsewhere
DROP TABLE IF EXISTS pg_temp.sqlbelay_kind;
CREATE TEMPORARY TABLE sqlbelay_kind AS SELECT (SELECT id FROM kinds WHERE name = 'mysql' LIMIT 1) AS value;
-- sqlbelay: PostgreSQL has no user variables: the value is kept elsewhere (@kind)
INSERT INTO keys_of_kinds (kind_id, name)
VALUES ((SELECT value FROM pg_temp.sqlbelay_kind), 'host');
-- sqlbelay: PostgreSQL has no user variables: the value is kept elsewhere
DROP TABLE IF EXISTS pg_temp.sqlbelay_kind;
CREATE TEMPORARY TABLE sqlbelay_kind AS SELECT (SELECT id FROM kinds WHERE name = 'sqlite' LIMIT 1) AS value;
-- sqlbelay: PostgreSQL has no user variables: the value is kept elsewhere (@kind)
INSERT INTO keys_of_kinds (kind_id, name)
VALUES ((SELECT value FROM pg_temp.sqlbelay_kind), 'file');
