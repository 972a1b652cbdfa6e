-- sqlbelay: the safe script _sqlbelay_616bba6d, made from in.sql
-- run it:   mysql DATABASE < safe.sql   (again, if it stops: what is done stays as it is)
-- undo it:  with the rollback script of the same file, which reads the table _sqlbelay_616bba6d
-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it

-- sqlbelay: what was there before, for the rollback
CREATE TABLE IF NOT EXISTS _sqlbelay_616bba6d (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT);
INSERT IGNORE INTO _sqlbelay_616bba6d (step, value) VALUES
  ('1', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'employee')),
  ('2', EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'team'));
CREATE TABLE IF NOT EXISTS employee (id INT PRIMARY KEY, chief INT, team INT, FOREIGN KEY (chief) REFERENCES employee (id));
CREATE TABLE IF NOT EXISTS team (id INT PRIMARY KEY, head INT, CONSTRAINT team_head FOREIGN KEY (head) REFERENCES employee (id));
SET @sqlbelay_sql = IF((SELECT COUNT(*) FROM information_schema.table_constraints WHERE table_schema = DATABASE() AND table_name = 'employee' AND constraint_name = 'employee_team' AND constraint_type = 'FOREIGN KEY') = 0,
  'ALTER TABLE employee ADD CONSTRAINT employee_team FOREIGN KEY (team) REFERENCES team (id)',
  'DO 0');
PREPARE sqlbelay_statement FROM @sqlbelay_sql;
EXECUTE sqlbelay_statement;
DEALLOCATE PREPARE sqlbelay_statement;

-- sqlbelay: what was there before
INSERT IGNORE INTO _sqlbelay_616bba6d (step, value) VALUES
  ('4 row', EXISTS (SELECT 1 FROM employee WHERE `id` = 1)),
  ('5 row', EXISTS (SELECT 1 FROM team WHERE `id` = 1));
INSERT INTO employee SELECT 1, NULL, NULL FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM employee WHERE `id` = 1);
INSERT INTO team SELECT 1, 1 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM team WHERE `id` = 1);
UPDATE employee SET team = 1 WHERE id = 1;
