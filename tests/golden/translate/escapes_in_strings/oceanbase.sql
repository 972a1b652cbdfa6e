CREATE TABLE notes (id INT PRIMARY KEY, body VARCHAR(100) DEFAULT 'it\'s', path VARCHAR(100) COMMENT 'C:\\temp "here"');
INSERT INTO notes (id, body, path) VALUES
  (1, 'a\'b', "say \"hi\""),
  (2, 'a''b', "it's"),
  (3, 'line\nnext\ttab', 'C:\\temp'),
  (4, 'a' 'b', '50\% of a_b');
UPDATE notes SET body = 'done' WHERE path LIKE '50\%%' AND body <> "a\"b";
