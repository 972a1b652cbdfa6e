-- Orders, and what they are made of
-- not stored
-- sqlbelay: how the table is stored is left to the target (ENGINE=InnoDB)
-- sqlbelay: texts are UTF-8, and compare with regard to case (DEFAULT CHARSET=utf8mb4, COLLATE=utf8mb4_general_ci)
-- sqlbelay: which words a SET may hold is not checked (`tags` set('a','b') DEFAULT NULL)
-- sqlbelay: index order_ft_note_idx is left out: an index for MATCH … AGAINST has another form there
CREATE TABLE IF NOT EXISTS "order" (
  id bigserial NOT NULL,
  "userId" bigint NOT NULL DEFAULT 0,
  active smallint NOT NULL DEFAULT 1,
  flag boolean NOT NULL DEFAULT FALSE,
  state varchar(4) NOT NULL DEFAULT 'new',
  tags text,
  price numeric(10,2) DEFAULT 0.00,
  note text,
  data jsonb,
  raw bytea,
  year smallint,
  created timestamp(3) NOT NULL DEFAULT LOCALTIMESTAMP(3),
  updated timestamp(0) DEFAULT LOCALTIMESTAMP,
  total integer GENERATED ALWAYS AS ("userId" + 1) STORED,
  PRIMARY KEY (id),
  CONSTRAINT positive CHECK ("userId" > 0),
  CONSTRAINT "order_userId_check" CHECK ("userId" >= 0),
  CONSTRAINT order_state_check CHECK (state IN ('new', 'paid')),
  CONSTRAINT order_price_check CHECK (price >= 0)
);
SELECT setval(pg_get_serial_sequence('"order"', 'id'), 100, false);
CREATE UNIQUE INDEX IF NOT EXISTS order_uk_user_idx ON "order" ("userId", state);
CREATE INDEX IF NOT EXISTS order_k_note_idx ON "order" (left(note, 10));
COMMENT ON TABLE "order" IS 'orders it''s';
COMMENT ON COLUMN "order".id IS 'counts up';
CREATE OR REPLACE FUNCTION order_on_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS DISTINCT FROM OLD AND NEW.updated IS NOT DISTINCT FROM OLD.updated THEN NEW.updated := LOCALTIMESTAMP; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_on_update BEFORE UPDATE ON "order" FOR EACH ROW EXECUTE PROCEDURE order_on_update();

-- sqlbelay: numbers above 9223372036854775807 do not fit (order_id bigint unsigned NOT NULL)
CREATE TABLE part (
  id serial NOT NULL,
  order_id bigint NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT part_order_id_check CHECK (order_id >= 0),
  CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE
);
CREATE INDEX part_fk_order_idx ON part (order_id);
-- sqlbelay: numbers above 9223372036854775807 do not fit
CREATE TABLE copied (
  id serial NOT NULL,
  order_id bigint NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT copied_order_id_check CHECK (order_id >= 0)
);
CREATE INDEX copied_fk_order_idx ON copied (order_id);
DROP TABLE IF EXISTS copied;
