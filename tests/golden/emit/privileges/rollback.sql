-- sqlbelay: the rollback script of _sqlbelay_68afe598, made from in.sql
-- run it:   mysql DATABASE < rollback.sql   (again, if it stops)
-- it takes back what the safe script noted in _sqlbelay_68afe598, also after a run that stopped half-way
--
--     1  CREATE USER reporter@'%' IDENTIFIED BY 'secret': exact
--     2  GRANT SELECT, SHOW VIEW ON shop.* TO reporter@'%': exact
--     3  GRANT INSERT ON shop.log TO reporter@'%': exact
--     4  REVOKE DELETE ON shop.* FROM clerk@localhost: exact
--     5  GRANT ALL PRIVILEGES ON archive.* TO reporter@'%' WITH GRANT …: exact; where the account had some of them before, the others stay with it

CREATE TABLE IF NOT EXISTS _sqlbelay_68afe598 (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);

-- 5  GRANT ALL PRIVILEGES ON archive.* TO reporter@'%' WITH GRANT …
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '5 privilege 2') = 0 AND (SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'archive' AND is_grantable = 'YES') > 0,
  'REVOKE GRANT OPTION ON `archive`.* FROM reporter@''%''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '5 privilege 1') = 0 AND (SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'archive') > 0,
  'REVOKE ALL PRIVILEGES ON `archive`.* FROM reporter@''%''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 4  REVOKE DELETE ON shop.* FROM clerk@localhost
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '4 privilege 1') = 1 AND (SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = '''clerk''@''localhost''' AND table_schema = 'shop' AND privilege_type = 'DELETE') = 0,
  'GRANT DELETE ON `shop`.* TO clerk@localhost',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 3  GRANT INSERT ON shop.log TO reporter@'%'
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '3 privilege 1') = 0 AND (SELECT COUNT(*) FROM information_schema.table_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'shop' AND table_name = 'log' AND privilege_type = 'INSERT') > 0,
  'REVOKE INSERT ON `shop`.`log` FROM reporter@''%''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 2  GRANT SELECT, SHOW VIEW ON shop.* TO reporter@'%'
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '2 privilege 2') = 0 AND (SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'shop' AND privilege_type = 'SHOW VIEW') > 0,
  'REVOKE SHOW VIEW ON `shop`.* FROM reporter@''%''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '2 privilege 1') = 0 AND (SELECT COUNT(*) FROM information_schema.schema_privileges WHERE grantee = '''reporter''@''%''' AND table_schema = 'shop' AND privilege_type = 'SELECT') > 0,
  'REVOKE SELECT ON `shop`.* FROM reporter@''%''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- 1  CREATE USER reporter@'%' IDENTIFIED BY 'secret'
SET @sqlbelay_sql = IF((SELECT value FROM _sqlbelay_68afe598 WHERE step = '1 account 1') = 0,
  'DROP USER IF EXISTS reporter@''%''',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

DROP TABLE IF EXISTS _sqlbelay_68afe598;
