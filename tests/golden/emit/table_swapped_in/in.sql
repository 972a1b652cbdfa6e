CREATE TABLE blobs_new (id INT NOT NULL PRIMARY KEY, hash VARCHAR(100) NOT NULL);
INSERT INTO blobs_new (id, hash) SELECT id, hash FROM blobs;
ALTER TABLE blobs_new ADD INDEX by_hash (hash);
DROP TABLE blobs;
ALTER TABLE blobs_new RENAME TO blobs;
