-- sqlbelay: lengths are not checked (body VARCHAR(100) DEFAULT 'it\'s', path VARCHAR(100) COMMENT 'C:\\temp "here"')
-- sqlbelay: SQLite keeps no comments on tables and columns
CREATE TABLE notes (
  id INTEGER NOT NULL,
  body VARCHAR(100) COLLATE NOCASE DEFAULT 'it''s',
  path VARCHAR(100) COLLATE NOCASE,
  PRIMARY KEY (id)
);
INSERT INTO notes (id, body, path)
VALUES (1, 'a''b', 'say "hi"'),
  (2, 'a''b', 'it''s'),
  (3, 'line
next	tab', 'C:\temp'),
  (4, 'ab', '50\% of a_b');
UPDATE notes SET body = 'done' WHERE path LIKE '50\%%' ESCAPE '\' AND body <> 'a"b';
