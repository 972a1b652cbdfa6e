-- sqlbelay: the rollback script of _sqlbelay_3d930f5e, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_3d930f5e, also after a run that stopped half-way
--
--     1  CREATE TABLE foo: exact
--     2  CREATE VIEW first_view AS SELECT * FROM foo: exact
--     3  ALTER TABLE foo ADD COLUMN val2 INT: exact; it goes with its table
--     4  CREATE VIEW second_view AS SELECT 1 AS one: exact

CREATE TABLE IF NOT EXISTS _sqlbelay_3d930f5e (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 4  CREATE VIEW second_view AS SELECT 1 AS one
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_3d930f5e WHERE step = '4') = 0,
  'DROP VIEW IF EXISTS second_view',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  CREATE VIEW first_view AS SELECT * FROM foo
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_3d930f5e WHERE step = '2') = 0,
  'DROP VIEW IF EXISTS first_view',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE TABLE foo
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_3d930f5e WHERE step = '1') = 0,
  'DROP TABLE IF EXISTS foo',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_3d930f5e;
