CREATE TABLE notes (
  id integer NOT NULL,
  body varchar(100) DEFAULT 'it''s',
  path varchar(100),
  PRIMARY KEY (id)
);
COMMENT ON COLUMN notes.path IS 'C:\temp "here"';
INSERT INTO notes (id, body, path)
VALUES (1, 'a''b', 'say "hi"'),
  (2, 'a''b', 'it''s'),
  (3, 'line
next	tab', 'C:\temp'),
  (4, 'ab', '50\% of a_b');
UPDATE notes SET body = 'done' WHERE path ILIKE '50\%%' AND body <> 'a"b';
