-- Orders, and what they are made of
-- not stored
-- sqlbelay: how the table is stored is left to the target (ENGINE=InnoDB)
-- sqlbelay: texts are UTF-8, and compare with regard to case (DEFAULT CHARSET=utf8mb4, COLLATE=utf8mb4_general_ci)
-- sqlbelay: the numbers are unique and grow, but they do not count 1, 2, 3 (`id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'co …)
-- sqlbelay: which words a SET may hold is not checked (`tags` set('a','b') DEFAULT NULL)
-- sqlbelay: index order_ft_note_idx is left out: an index for MATCH … AGAINST has another form there
-- sqlbelay: no column takes the time of an UPDATE by itself: the statement must set it
CREATE TABLE IF NOT EXISTS "order" (
  id serial NOT NULL,
  "userId" bigint NOT NULL DEFAULT 0,
  active smallint NOT NULL DEFAULT 1,
  flag boolean NOT NULL DEFAULT FALSE,
  state varchar(4) NOT NULL DEFAULT 'new',
  "tags" text,
  price numeric(10,2) DEFAULT 0.00,
  note text,
  data jsonb,
  raw varbytes,
  year smallint,
  created timestamp NOT NULL DEFAULT LOCALTIMESTAMP(3),
  updated timestamp DEFAULT LOCALTIMESTAMP,
  total integer AS ("userId" + 1) STORED,
  PRIMARY KEY (id),
  CONSTRAINT positive CHECK ("userId" > 0),
  CONSTRAINT "order_userId_check" CHECK ("userId" >= 0),
  CONSTRAINT order_state_check CHECK (state IN ('new', 'paid')),
  CONSTRAINT order_price_check CHECK (price >= 0)
);
CREATE UNIQUE INDEX IF NOT EXISTS order_uk_user_idx ON "order" ("userId", state);
CREATE INDEX IF NOT EXISTS order_k_note_idx ON "order" (left(note, 10));
COMMENT ON TABLE "order" IS 'orders it''s';
COMMENT ON COLUMN "order".id IS 'counts up';

-- sqlbelay: numbers above 9223372036854775807 do not fit (order_id bigint unsigned NOT NULL)
CREATE SEQUENCE IF NOT EXISTS part_id_seq;
CREATE TABLE part (
  id integer NOT NULL DEFAULT nextval('part_id_seq'),
  order_id bigint NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT part_order_id_check CHECK (order_id >= 0),
  CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE
);
CREATE INDEX part_fk_order_idx ON part (order_id);
-- sqlbelay: numbers above 9223372036854775807 do not fit
CREATE SEQUENCE IF NOT EXISTS copied_id_seq;
CREATE TABLE copied (
  id integer NOT NULL DEFAULT nextval('copied_id_seq'),
  order_id bigint NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT copied_order_id_check CHECK (order_id >= 0)
);
CREATE INDEX copied_fk_order_idx ON copied (order_id);
DROP TABLE IF EXISTS copied;
