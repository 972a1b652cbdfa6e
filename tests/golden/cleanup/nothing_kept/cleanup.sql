-- sqlbelay: the clean-up script of _sqlbelay_acb48e59, made from in.sql
-- run it:   mysql DATABASE < cleanup.sql   (once the upgrade is accepted)
-- there is nothing to drop: the safe script keeps nothing

