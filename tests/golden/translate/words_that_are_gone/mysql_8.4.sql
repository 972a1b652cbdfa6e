-- sqlbelay: MySQL 8.4 has no mode NO_AUTO_CREATE_USER ('STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUT …)
SET sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION';
SET SESSION transaction_isolation = 'READ-COMMITTED';
-- sqlbelay: refused: MySQL 8.4 has no variable `query_cache_size` (until MySQL 8.0.3) (query_cache_size)
-- SET GLOBAL query_cache_size = 0
SELECT @@session.transaction_isolation;
-- sqlbelay: an account that is there keeps its password (IDENTIFIED BY 'secret')
CREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED BY 'secret';
GRANT SELECT ON shop.* TO 'app'@'%' WITH GRANT OPTION;
SET PASSWORD FOR 'app'@'%' = 'secret';
-- sqlbelay: refused: MySQL 8.4 has no function `encode` (until MySQL 8.0.3): write AES_ENCRYPT (ENCODE('a', 'b'))
-- SELECT JSON_MERGE('[1]', '[2]'), ASTEXT(POINT(1, 2)), ENCODE('a', 'b')
-- sqlbelay: refused: MySQL 8.4 has no authentication plugin `mysql_native_password` (until MySQL 8.4.0): write caching_sha2_password (mysql_native_password)
-- ALTER USER 'app'@'%' IDENTIFIED WITH mysql_native_password BY 'secret'
-- sqlbelay: refused: MySQL 8.4 does not sort by GROUP BY: ORDER BY does (kind DESC)
-- SELECT kind, COUNT(*) FROM goods GROUP BY kind DESC
