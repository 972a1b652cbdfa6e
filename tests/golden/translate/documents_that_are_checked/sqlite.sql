CREATE TABLE events (
  id INTEGER NOT NULL,
  body TEXT COLLATE NOCASE,
  data JSON_TEXT,
  PRIMARY KEY (id),
  CONSTRAINT body_is_json CHECK (body IS NULL OR json_valid(body)),
  CONSTRAINT data_is_json CHECK (json_valid(data))
);
INSERT INTO events (id, body, data)
VALUES (1, '{"a": 1}', '[1, 2]');
DELETE FROM events WHERE NOT json_valid(body);
