-- sqlbelay: texts are UTF-8, and compare with regard to case (DEFAULT CHARSET=utf8mb4, COLLATE=utf8mb4_general_ci)
-- sqlbelay: lengths are not checked (email VARCHAR(100) NOT NULL, code VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin N …, phone VARCHAR(20) DEFAULT NULL)
CREATE TABLE members (
  id INTEGER NOT NULL,
  email VARCHAR(100) COLLATE NOCASE NOT NULL,
  code VARCHAR(20) NOT NULL,
  phone VARCHAR(20) COLLATE NOCASE,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX members_uk_email_idx ON members (email);
CREATE UNIQUE INDEX members_uk_code_idx ON members (code);
CREATE UNIQUE INDEX members_uk_phone_idx ON members (phone);
INSERT INTO members (id, email, code, phone)
VALUES (1, 'a@example.com', 'x', NULL),
  (2, 'b@example.com', 'y', NULL);
