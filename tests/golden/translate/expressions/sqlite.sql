-- sqlbelay: lengths are not checked (s varchar(50))
CREATE TABLE t (
  id INTEGER NOT NULL,
  s VARCHAR(50) COLLATE NOCASE,
  n INTEGER,
  d DATETIME,
  j JSON_TEXT,
  f INTEGER,
  PRIMARY KEY (id)
);
UPDATE t SET s = s || CAST(n AS TEXT) || NULL, n = n / 2;
UPDATE t SET s = substr(COALESCE(',' || s, '') || COALESCE(',' || NULL, '') || COALESCE(',' || n, ''), length(',') + 1) WHERE NOT f;
UPDATE t SET n = n * 1.0 / 2 WHERE (s IS NULL) <> (f);
-- sqlbelay: the clock is that of UTC (CURDATE(), NOW())
UPDATE t SET d = datetime(CURRENT_TIMESTAMP, '+7 day') WHERE d < date(CURRENT_DATE, (-(n)) || ' month');
UPDATE t SET s = strftime('%Y-%m-%d %H:%M:%S', d), n = CAST(strftime('%s', d) AS INTEGER);
UPDATE t SET s = j ->> '$.a[0].b' WHERE j -> '$.x' IS NOT NULL AND j ->> '$.y' = 'z';
-- sqlbelay: refused: SQLite has no regular expressions of its own ('^a')
-- UPDATE t SET s = SUBSTRING(s, 2, 3), n = CHAR_LENGTH(s) WHERE s LIKE 'a\_%' OR s REGEXP '^a'
UPDATE t SET n = CAST(s AS INTEGER), s = CASE f WHEN 1 THEN 'yes' ELSE 'no' END, f = CAST(CAST(s AS INTEGER) > 3 AS INTEGER);
-- sqlbelay: the order inside of GROUP_CONCAT is not kept
UPDATE t SET s = (SELECT group_concat(DISTINCT s) FROM (SELECT s FROM t) AS x);
SELECT * FROM t LIMIT 10 OFFSET 5;
-- sqlbelay: refused: SQLite has no function `soundex` that does the same (SOUNDEX(s))
-- UPDATE t SET n = SOUNDEX(s)
-- sqlbelay: the identifier is random, not made of the time (UUID())
UPDATE t SET s = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), n = CASE lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) WHEN 'a' THEN 1 WHEN 'b' THEN 2 ELSE 0 END, d = datetime(CASE lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))) WHEN 'a' THEN 1 WHEN 'b' THEN 2 ELSE 0 END, 'unixepoch');
