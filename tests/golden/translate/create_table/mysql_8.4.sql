-- Orders, and what they are made of
CREATE TABLE IF NOT EXISTS `order` (
  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'counts up',
  `userId` int(10) unsigned NOT NULL DEFAULT '0',
  `active` tinyint(1) NOT NULL DEFAULT 1,
  `flag` bit(1) NOT NULL DEFAULT b'0',
  `state` enum('new','paid') NOT NULL DEFAULT 'new',
  `tags` set('a','b') DEFAULT NULL,
  `price` decimal(10,2) unsigned DEFAULT 0.00,
  `note` text,
  `data` json DEFAULT NULL,
  `raw` varbinary(16) DEFAULT NULL,
  `year` year(4) DEFAULT NULL,
  `created` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  `updated` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  `total` int GENERATED ALWAYS AS (`userId` + 1) VIRTUAL, # not stored
  PRIMARY KEY (`id`),
  UNIQUE KEY `uk_user` (`userId`, `state`),
  KEY `k_note` (`note`(10)),
  FULLTEXT KEY `ft_note` (`note`),
  CONSTRAINT `positive` CHECK (`userId` > 0)
) ENGINE=InnoDB AUTO_INCREMENT=100 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='orders it''s';

CREATE TABLE part (
  id int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id bigint unsigned NOT NULL,
  CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES `order` (id) ON DELETE CASCADE
);
CREATE TABLE copied LIKE part;
DROP TABLE IF EXISTS copied;
