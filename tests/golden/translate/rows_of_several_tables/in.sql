CREATE TABLE a (id INT PRIMARY KEY, b_id INT, n INT);
CREATE TABLE b (id INT PRIMARY KEY, n INT);
DELETE a, b FROM a JOIN b ON b.id = a.b_id WHERE b.n = 1;
DELETE FROM a USING a LEFT JOIN b ON b.id = a.b_id WHERE b.id IS NULL;
UPDATE a JOIN b ON b.id = a.b_id SET a.n = b.n, a.b_id = NULL WHERE b.n > 3;
