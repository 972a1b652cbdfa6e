ALTER TABLE secret ADD COLUMN short_code BINARY(4);
UPDATE secret SET short_code = UNHEX(code);
ALTER TABLE secret DROP COLUMN code;
ALTER TABLE secret CHANGE short_code code BINARY(4);
