CREATE TABLE t (
  id integer NOT NULL,
  s varchar(50),
  n integer,
  d timestamp,
  j jsonb,
  f smallint,
  PRIMARY KEY (id)
);
SET sql_safe_updates = false;
UPDATE t SET s = s || CAST(n AS text) || NULL, n = n / 2;
UPDATE t SET s = concat_ws(',', s, NULL, CAST(n AS text)) WHERE NOT f <> 0;
UPDATE t SET n = n * 1.0 / 2 WHERE (s IS NOT DISTINCT FROM NULL) <> (f <> 0);
UPDATE t SET d = LOCALTIMESTAMP + INTERVAL '7 day' WHERE d < CURRENT_DATE - n * INTERVAL '1 month';
UPDATE t SET s = experimental_strftime(d, '%Y-%m-%d %H:%M:%S'), n = CAST(extract(epoch FROM d) AS bigint);
UPDATE t SET s = j #>> '{a,0,b}' WHERE j #> '{x}' IS NOT NULL AND j #>> '{y}' = 'z';
UPDATE t SET s = substr(s, CAST(2 AS integer), CAST(3 AS integer)), n = char_length(substr(s, CAST(2 AS integer), CAST(3 AS integer))) WHERE s ILIKE 'a\_%' OR s ~* '^a';
UPDATE t SET n = CAST(s AS bigint), s = CASE f WHEN 1 THEN 'yes' ELSE 'no' END, f = CAST(CAST(s AS bigint) > 3 AS integer);
UPDATE t SET s = (SELECT string_agg(DISTINCT CAST(s AS text), ';' ORDER BY CAST(s AS text)) FROM (SELECT s FROM t) AS x);
SELECT * FROM t LIMIT 10 OFFSET 5;
-- sqlbelay: refused: KWDB has no function `soundex` that does the same (SOUNDEX(s))
-- UPDATE t SET n = SOUNDEX(s)
-- sqlbelay: the identifier is random, not made of the time (UUID())
UPDATE t SET s = CAST(gen_random_uuid() AS string), n = CASE CAST(gen_random_uuid() AS string) WHEN 'a' THEN 1 WHEN 'b' THEN 2 ELSE 0 END, d = CAST(CAST(CASE CAST(gen_random_uuid() AS string) WHEN 'a' THEN 1 WHEN 'b' THEN 2 ELSE 0 END AS bigint) AS timestamp);
