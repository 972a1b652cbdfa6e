CREATE TABLE employee (id INT PRIMARY KEY, chief INT, team INT, FOREIGN KEY (chief) REFERENCES employee (id));
CREATE TABLE team (id INT PRIMARY KEY, head INT, CONSTRAINT team_head FOREIGN KEY (head) REFERENCES employee (id));
ALTER TABLE employee ADD CONSTRAINT employee_team FOREIGN KEY (team) REFERENCES team (id);
INSERT INTO employee VALUES (1, NULL, NULL);
INSERT INTO team VALUES (1, 1);
UPDATE employee SET team = 1 WHERE id = 1;
