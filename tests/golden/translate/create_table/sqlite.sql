-- Orders, and what they are made of
-- not stored
-- sqlbelay: how the table is stored is left to the target (ENGINE=InnoDB)
-- sqlbelay: texts are UTF-8, and compare with regard to case (DEFAULT CHARSET=utf8mb4, COLLATE=utf8mb4_general_ci)
-- sqlbelay: the clock is that of UTC
-- sqlbelay: lengths are not checked (`price` decimal(10,2) unsigned DEFAULT 0.00)
-- sqlbelay: SQLite keeps no comments on tables and columns
-- sqlbelay: index order_ft_note_idx is left out: an index for MATCH … AGAINST has another form there
CREATE TABLE IF NOT EXISTS "order" (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  "userId" INTEGER NOT NULL DEFAULT 0,
  active INTEGER NOT NULL DEFAULT 1,
  flag INTEGER NOT NULL DEFAULT 0,
  state TEXT COLLATE NOCASE NOT NULL DEFAULT 'new',
  tags TEXT COLLATE NOCASE,
  price NUMERIC(10,2) DEFAULT 0.00,
  note TEXT COLLATE NOCASE,
  data JSON_TEXT,
  raw BLOB,
  year INTEGER,
  created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
  total INTEGER GENERATED ALWAYS AS ("userId" + 1) VIRTUAL,
  CONSTRAINT positive CHECK ("userId" > 0),
  CONSTRAINT "order_userId_check" CHECK ("userId" >= 0),
  CONSTRAINT order_state_check CHECK (state IN ('new', 'paid')),
  CONSTRAINT order_price_check CHECK (price >= 0)
);
CREATE UNIQUE INDEX IF NOT EXISTS order_uk_user_idx ON "order" ("userId", state);
CREATE INDEX IF NOT EXISTS order_k_note_idx ON "order" (substr(note, 1, 10));
CREATE TRIGGER order_on_update AFTER UPDATE ON "order" FOR EACH ROW WHEN NEW.updated IS OLD.updated
BEGIN
  UPDATE "order" SET updated = CURRENT_TIMESTAMP WHERE rowid = NEW.rowid;
END;

CREATE TABLE part (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  order_id INTEGER NOT NULL,
  CONSTRAINT part_order_id_check CHECK (order_id >= 0),
  CONSTRAINT fk_order FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE
);
CREATE INDEX part_fk_order_idx ON part (order_id);
CREATE TABLE copied (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  order_id INTEGER NOT NULL,
  CONSTRAINT copied_order_id_check CHECK (order_id >= 0)
);
CREATE INDEX copied_fk_order_idx ON copied (order_id);
DROP TABLE IF EXISTS copied;
