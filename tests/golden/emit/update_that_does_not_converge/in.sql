UPDATE settings SET value = value + 1 WHERE name = 'version';
UPDATE settings SET value = 'b' WHERE value = 'a';
