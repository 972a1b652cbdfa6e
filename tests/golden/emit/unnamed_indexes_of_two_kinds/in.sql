ALTER TABLE span ADD UNIQUE KEY (trace, id);
ALTER TABLE span ADD INDEX (trace, id), ADD FULLTEXT (name);
