-- The shop's 2.0

SET NAMES utf8mb4;

-- nobody reads it since 1.8
DROP TABLE basket;

UPDATE customer SET country = 'CH' WHERE country IS NULL;

-- orders know their currency
ALTER TABLE orders ADD COLUMN currency CHAR(3) NULL; -- ISO 4217
UPDATE orders SET currency = 'CHF' WHERE currency IS NULL;
ALTER TABLE orders MODIFY currency CHAR(3) NOT NULL;

CREATE TABLE voucher (
  id INT AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(20) NOT NULL
);
