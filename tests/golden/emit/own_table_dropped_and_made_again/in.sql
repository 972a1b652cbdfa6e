CREATE TABLE score_new (id INT PRIMARY KEY, points INT);
RENAME TABLE score_new TO score;

CREATE TABLE score_new (id INT PRIMARY KEY, points BIGINT);
INSERT INTO score_new SELECT id, points FROM score;
DROP TABLE score;
RENAME TABLE score_new TO score;
