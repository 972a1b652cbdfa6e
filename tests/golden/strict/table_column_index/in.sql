CREATE TABLE orders (
  id INT AUTO_INCREMENT PRIMARY KEY,
  customer_id INT NOT NULL,
  total BIGINT DEFAULT 0, -- in cents
  CONSTRAINT fk_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
  KEY by_total (total)
) ENGINE=InnoDB COMMENT='what people want';

ALTER TABLE customer ADD COLUMN email VARCHAR(200) NOT NULL, ADD UNIQUE KEY by_email (email(100));
