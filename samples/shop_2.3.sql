-- A plain script: a table, an index, a counter that goes up with every run, a column that is renamed, one that is dropped
-- with its data, and a view.

CREATE TABLE coupon (
  id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code       VARCHAR(32)  NOT NULL,
  percent    DECIMAL(5,2) NOT NULL DEFAULT 0.00,
  kind       ENUM('once', 'always') NOT NULL DEFAULT 'once',
  valid_from DATE NULL,
  UNIQUE KEY uk_coupon_code (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO coupon (code, percent, kind) VALUES
  ('WELCOME', 10.00, 'once'),
  ('FRIENDS', 5.00, 'always');

CREATE INDEX idx_purchase_bought_at ON purchase (bought_at);

ALTER TABLE purchase
  ADD COLUMN coupon_id INT UNSIGNED NULL AFTER customer_id,
  ADD CONSTRAINT fk_purchase_coupon FOREIGN KEY (coupon_id) REFERENCES coupon (id);

UPDATE settings SET value = value + 1 WHERE name = 'schema_version';

ALTER TABLE customer CHANGE COLUMN fullname full_name VARCHAR(200) NOT NULL;
ALTER TABLE customer DROP COLUMN fax;

CREATE OR REPLACE VIEW purchase_with_coupon AS
  SELECT p.id, p.bought_at, c.code
  FROM purchase p
  JOIN coupon c ON c.id = p.coupon_id;

-- on PostgreSQL this would be a boolean
INSERT INTO settings (name, value) VALUES ('coupons', 1) ON DUPLICATE KEY UPDATE value = 1;
