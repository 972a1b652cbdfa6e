CREATE TABLE a (id INT PRIMARY KEY, b_id INT, n INT);
CREATE TABLE b (id INT PRIMARY KEY, n INT);
DELETE a, b FROM a JOIN b ON b.id = a.b_id WHERE b.n = 1;
DELETE FROM a USING a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL;
UPDATE a JOIN b ON b.id = a.b_id SET a.n = b.n, a.b_id = NULL WHERE b.n > 3;
CREATE TABLE c (id INT PRIMARY KEY, a_id INT, FOREIGN KEY (a_id) REFERENCES a (id));
DELETE first, c FROM a AS first LEFT JOIN c ON c.a_id = first.id WHERE first.n = 2;
