SET sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION';
SET SESSION tx_isolation = 'READ-COMMITTED';
SET GLOBAL query_cache_size = 0;
SELECT @@session.tx_isolation;
GRANT SELECT ON shop.* TO 'app'@'%' IDENTIFIED BY 'secret' WITH GRANT OPTION;
SET PASSWORD FOR 'app'@'%' = PASSWORD('secret');
SELECT JSON_MERGE('[1]', '[2]'), ASTEXT(POINT(1, 2)), ENCODE('a', 'b');
ALTER USER 'app'@'%' IDENTIFIED WITH mysql_native_password BY 'secret';
SELECT kind, COUNT(*) FROM goods GROUP BY kind DESC;
