CREATE TABLE events (
  id INT NOT NULL PRIMARY KEY,
  body LONGTEXT,
  data JSON,
  CONSTRAINT body_is_json CHECK (body IS NULL OR JSON_VALID(body)),
  CONSTRAINT data_is_json CHECK (JSON_VALID(data))
);
INSERT INTO events VALUES (1, '{"a": 1}', '[1, 2]');
DELETE FROM events WHERE NOT JSON_VALID(body);
