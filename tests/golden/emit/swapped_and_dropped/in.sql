CREATE TABLE token_new (
  id INT AUTO_INCREMENT PRIMARY KEY,
  secret VARCHAR(256)
);

RENAME TABLE token TO token_old, token_new TO token;

DROP TABLE token_old;
