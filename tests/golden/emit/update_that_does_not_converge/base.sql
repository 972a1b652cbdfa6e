CREATE TABLE settings (name VARCHAR(40) PRIMARY KEY, value VARCHAR(40));
INSERT INTO settings VALUES ('version', '7'), ('mode', 'a'), ('colour', 'b');
