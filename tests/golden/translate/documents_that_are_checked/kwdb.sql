-- sqlbelay: a text that is no document fails by the cast, not by the check
CREATE TABLE events (
  id integer NOT NULL,
  body text,
  data jsonb,
  PRIMARY KEY (id),
  CONSTRAINT body_is_json CHECK (body IS NULL OR CAST(CAST(body AS json) AS text) <> ''),
  CONSTRAINT data_is_json CHECK (data IS NOT NULL)
);
INSERT INTO events (id, body, data)
VALUES (1, '{"a": 1}', '[1, 2]');
-- sqlbelay: refused: PostgreSQL has no function `json_valid` before 16 (JSON_VALID(body))
-- DELETE FROM events WHERE NOT JSON_VALID(body)
