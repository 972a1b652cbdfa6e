-- A script that guards itself with a procedure: it may run twice. The procedure looks for the column before it adds it;
-- the last statement stands outside and has no guard.

SET NAMES utf8mb4;

DROP PROCEDURE IF EXISTS add_worker_column;
DELIMITER //
CREATE PROCEDURE add_worker_column()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.COLUMNS
                 WHERE TABLE_SCHEMA = DATABASE()
                   AND TABLE_NAME = 't_worker'
                   AND COLUMN_NAME = 'last_seen')
  THEN
    ALTER TABLE `t_worker` ADD `last_seen` datetime DEFAULT NULL COMMENT 'when it last answered';
  END IF;
END //
DELIMITER ;

CALL add_worker_column();
DROP PROCEDURE add_worker_column;

ALTER TABLE `t_worker` ADD UNIQUE KEY `uk_worker_host` (`host`, `port`);
