RENAME TABLE customer TO client;
ALTER TABLE client CHANGE mail email VARCHAR(200);
