CREATE TABLE t (
  id INTEGER NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: it is left out: no statement that stands here reads the value (@s = IF((SELECT COUNT(*) FROM information_schema.columns WHE …)
-- SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'c') = 0,
--   'ALTER TABLE t ADD COLUMN c int', 'DO 0')
-- sqlbelay: what is executed later is written there as it stands
-- PREPARE st FROM @s
ALTER TABLE t ADD COLUMN c INTEGER;
-- sqlbelay: nothing was prepared
-- DEALLOCATE PREPARE st

-- sqlbelay: what the procedure does is written where it is called
-- CREATE PROCEDURE add_d()
-- BEGIN
--   IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'd') THEN
--     ALTER TABLE t ADD COLUMN d int;
--   END IF;
-- END

ALTER TABLE t ADD COLUMN d INTEGER;
-- sqlbelay: SQLite has no stored programs
-- DROP PROCEDURE add_d
