CREATE TABLE members (
  id INT NOT NULL PRIMARY KEY,
  email VARCHAR(100) NOT NULL,
  code VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  phone VARCHAR(20) DEFAULT NULL,
  UNIQUE KEY uk_email (email),
  UNIQUE KEY uk_code (code),
  UNIQUE KEY uk_phone (phone)
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
INSERT INTO members VALUES (1, 'a@example.com', 'x', NULL), (2, 'b@example.com', 'y', NULL);
