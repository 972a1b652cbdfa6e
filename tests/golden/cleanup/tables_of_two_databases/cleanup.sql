-- sqlbelay: the clean-up script of _sqlbelay_629c91ac, made from in.sql
-- run it:   mysql < cleanup.sql   (once the upgrade is accepted)
-- it drops what was kept for the rollback: after it there is no way back

USE `shop`;
DROP TABLE IF EXISTS `shop`._sqlbelay_629c91ac, `shop`._sqlbelay_629c91ac_2, _sqlbelay_629c91ac_3;
USE `stock`;
DROP TABLE IF EXISTS `shop`._sqlbelay_629c91ac_5;
