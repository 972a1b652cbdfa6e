CREATE TABLE t (
  id integer NOT NULL,
  PRIMARY KEY (id)
);
-- sqlbelay: GaussDB has no user variables: the value is kept elsewhere (@s = IF((SELECT COUNT(*) FROM information_schema.columns WHE …)
SELECT set_config('sqlbelay.s', CAST(CASE WHEN (SELECT count(*) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 't' AND column_name = 'c') = 0 THEN 'ALTER TABLE t ADD COLUMN c int' ELSE 'DO 0' END AS text), false);
-- sqlbelay: what is executed later is written there as it stands
-- PREPARE st FROM @s
ALTER TABLE t ADD COLUMN c integer;
-- sqlbelay: nothing was prepared
-- DEALLOCATE PREPARE st

-- sqlbelay: what the procedure does is written where it is called
-- CREATE PROCEDURE add_d()
-- BEGIN
--   IF NOT EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 't' AND column_name = 'd') THEN
--     ALTER TABLE t ADD COLUMN d int;
--   END IF;
-- END

ALTER TABLE t ADD COLUMN d integer;
DROP PROCEDURE IF EXISTS add_d;
