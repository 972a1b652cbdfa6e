-- sqlbelay: texts are UTF-8, and compare with regard to case (DEFAULT CHARSET=utf8mb4, COLLATE=utf8mb4_general_ci)
CREATE TABLE members (
  id integer NOT NULL,
  email varchar(100) NOT NULL,
  code varchar(20) NOT NULL,
  phone varchar(20),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX members_uk_email_idx ON members (email);
CREATE UNIQUE INDEX members_uk_code_idx ON members (code);
CREATE UNIQUE INDEX members_uk_phone_idx ON members (phone);
INSERT INTO members (id, email, code, phone)
VALUES (1, 'a@example.com', 'x', NULL),
  (2, 'b@example.com', 'y', NULL);
