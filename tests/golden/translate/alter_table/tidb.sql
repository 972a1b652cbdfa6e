CREATE TABLE t (id int NOT NULL PRIMARY KEY, a varchar(10) DEFAULT 'x', b int, c int, d datetime, KEY k_b (b));
ALTER TABLE t ADD COLUMN e int NOT NULL AFTER a, ADD COLUMN f varchar(20) NOT NULL DEFAULT '' COMMENT 'new', DROP COLUMN c;
ALTER TABLE t MODIFY a varchar(20) NOT NULL DEFAULT 'y' COMMENT 'longer';
-- sqlbelay: TiDB does it in an ALTER of its own, for what it changes is changed before (ADD UNIQUE KEY u_total (total, a(5)))
ALTER TABLE t CHANGE b total bigint unsigned NULL;
ALTER TABLE t ADD UNIQUE KEY u_total (total, a(5));
-- sqlbelay: TiDB keeps every index in ascending order (INDEX k_d (d DESC))
-- sqlbelay: refused: TiDB stores rows by their primary key, and keeps it (DROP PRIMARY KEY)
-- ALTER TABLE t DROP INDEX k_b, ADD INDEX k_d (d DESC), DROP PRIMARY KEY, ADD PRIMARY KEY (id, a)
ALTER TABLE t ALTER COLUMN f SET DEFAULT 'z', ALTER COLUMN a DROP DEFAULT;
-- sqlbelay: refused: a column of TiDB does not begin to count later (MODIFY id int NOT NULL AUTO_INCREMENT)
-- ALTER TABLE t MODIFY id int NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=SHARED
ALTER TABLE t ENGINE=InnoDB, COMMENT='a table', CONVERT TO CHARACTER SET utf8mb4;
CREATE INDEX k_e ON t (e) USING BTREE;
DROP INDEX k_e ON t;
ALTER TABLE t RENAME INDEX k_d TO k_day;
RENAME TABLE t TO u;
TRUNCATE TABLE u;
