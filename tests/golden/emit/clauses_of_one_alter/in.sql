ALTER TABLE user
  ADD COLUMN age INT NULL AFTER name, -- in years
  ADD INDEX ix_age (age),
  DROP COLUMN fax,
  MODIFY COLUMN city VARCHAR(120) NOT NULL;
