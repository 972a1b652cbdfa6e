CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE notes ADD payload_new TEXT;
UPDATE notes SET payload_new = CONCAT(payload, '_suffix');
ALTER TABLE notes DROP COLUMN payload;
ALTER TABLE notes ADD payload TEXT;
UPDATE notes SET payload = payload_new;
ALTER TABLE notes MODIFY payload TEXT NOT NULL;
ALTER TABLE notes DROP COLUMN payload_new;
