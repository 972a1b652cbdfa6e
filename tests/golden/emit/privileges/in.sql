CREATE USER reporter@'%' IDENTIFIED BY 'secret';
GRANT SELECT, SHOW VIEW ON shop.* TO reporter@'%';
GRANT INSERT ON shop.log TO reporter@'%';
REVOKE DELETE ON shop.* FROM clerk@localhost;
GRANT ALL PRIVILEGES ON archive.* TO reporter@'%' WITH GRANT OPTION;
