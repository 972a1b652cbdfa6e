// One script for each error number that a statement can get: the last statement fails, those before it do not. What is
// foretold is tested beside this file, and servers are asked in tests/server.
#pragma once

#include <cstdint>
#include <string>

namespace belay::test {

struct ErrorCase {
  std::string name;
  std::string sql;
  uint16_t mysql = 0;    // 0: MySQL takes it, or does not know the statement
  uint16_t mariadb = 0;  // the same
};

inline const ErrorCase error_cases[] = {
    {"database_exists", "CREATE DATABASE belay_made; CREATE DATABASE belay_made", 1007, 1007},
    {"no_such_database_to_drop", "CREATE DATABASE belay_made; DROP DATABASE belay_made; DROP DATABASE belay_made", 1008,
     1008},
    {"table_exists", "CREATE TABLE t (a INT); CREATE TABLE t (a INT)", 1050, 1050},
    {"rename_onto_a_table", "CREATE TABLE a (x INT); CREATE TABLE b (x INT); RENAME TABLE a TO b", 1050, 1050},
    {"rename_of_nothing", "RENAME TABLE gone TO b", 1146, 1146},
    {"rename_of_nothing_onto_a_table", "CREATE TABLE b (x INT); RENAME TABLE gone TO b", 1050, 1146},
    {"alter_renames_onto_a_table", "CREATE TABLE a (x INT); CREATE TABLE b (x INT); ALTER TABLE a RENAME TO b", 1050,
     1050},
    {"view_exists", "CREATE VIEW v AS SELECT 1; CREATE VIEW v AS SELECT 1", 1050, 1050},
    {"no_such_table_to_drop", "DROP TABLE gone", 1051, 1051},
    {"no_such_table", "INSERT INTO gone VALUES (1)", 1146, 1146},
    {"no_such_column", "CREATE TABLE t (a INT); UPDATE t SET b = 1", 1054, 1054},
    {"no_such_column_to_change", "CREATE TABLE t (a INT); ALTER TABLE t CHANGE b c INT", 1054, 1054},
    {"no_such_column_to_stand_after", "CREATE TABLE t (a INT); ALTER TABLE t ADD c INT AFTER b", 1054, 1054},
    {"column_exists", "CREATE TABLE t (a INT); ALTER TABLE t ADD a INT", 1060, 1060},
    {"column_twice", "CREATE TABLE t (a INT, A INT)", 1060, 1060},
    {"index_exists", "CREATE TABLE t (a INT, KEY k (a)); ALTER TABLE t ADD KEY k (a)", 1061, 1061},
    {"create_index_exists", "CREATE TABLE t (a INT, KEY k (a)); CREATE INDEX k ON t (a)", 1061, 1061},
    {"row_exists", "CREATE TABLE t (a INT PRIMARY KEY); INSERT INTO t VALUES (1); INSERT INTO t VALUES (1)", 1062,
     1062},
    {"row_twice", "CREATE TABLE t (a INT PRIMARY KEY); INSERT INTO t VALUES (1), (2), (1)", 1062, 1062},
    {"row_exists_in_another_case",
     "CREATE TABLE t (a VARCHAR(9) PRIMARY KEY) COLLATE utf8mb4_general_ci; INSERT INTO t VALUES ('x'); INSERT INTO t "
     "VALUES ('X ')",
     1062, 1062},
    {"row_exists_to_the_letter",
     "CREATE TABLE t (a VARCHAR(9) COLLATE utf8mb4_bin, b VARCHAR(9) CHARACTER SET latin1 COLLATE latin1_general_cs, c "
     "VARBINARY(9), UNIQUE (a), UNIQUE (b), UNIQUE (c)) COLLATE utf8mb4_general_ci; INSERT INTO t VALUES ('x', 'x', "
     "'x'), ('X', 'X', 'x '); INSERT INTO t (a) VALUES ('é'), ('e'); INSERT INTO t (a) VALUES ('x ')",
     1062, 1062},
    {"update_meets_a_row", "CREATE TABLE t (a INT PRIMARY KEY); INSERT INTO t VALUES (1), (2); UPDATE t SET a = 2",
     1062, 1062},
    {"two_primary_keys", "CREATE TABLE t (a INT PRIMARY KEY); ALTER TABLE t ADD PRIMARY KEY (a)", 1068, 1068},
    {"key_on_no_column", "CREATE TABLE t (a INT); ALTER TABLE t ADD KEY (b)", 1072, 1072},
    {"last_column", "CREATE TABLE t (a INT); ALTER TABLE t DROP COLUMN a", 1090, 1090},
    {"no_such_column_to_drop", "CREATE TABLE t (a INT); ALTER TABLE t DROP COLUMN b", 1091, 1091},
    {"no_such_index_to_drop", "CREATE TABLE t (a INT); DROP INDEX k ON t", 1091, 1091},
    {"no_such_foreign_key_to_drop", "CREATE TABLE t (a INT); ALTER TABLE t DROP FOREIGN KEY f", 1091, 1091},
    {"no_such_check_to_drop", "CREATE TABLE t (a INT); ALTER TABLE t DROP CONSTRAINT c", 3940, 1091},
    {"no_primary_key_to_drop", "CREATE TABLE t (a INT); ALTER TABLE t DROP PRIMARY KEY", 1091, 1091},
    {"too_many_values", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1, 2)", 1136, 1136},
    {"no_such_index_to_rename", "CREATE TABLE t (a INT); ALTER TABLE t RENAME INDEX j TO k", 1176, 1176},
    {"subquery_of_two_rows", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (2); SET @a = (SELECT a FROM t)", 1242,
     1242},
    {"nothing_prepared", "EXECUTE gone", 1243, 1243},
    {"procedure_exists", "CREATE PROCEDURE p() SELECT 1; CREATE PROCEDURE p() SELECT 1", 1304, 1304},
    {"no_such_procedure", "DROP PROCEDURE gone", 1305, 1305},
    {"no_such_procedure_to_call", "CALL gone()", 1305, 1305},
    {"trigger_exists",
     "CREATE TABLE t (a INT); CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1; "
     "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW SET NEW.a = 1",
     1359, 1359},
    {"no_such_trigger", "DROP TRIGGER gone", 1360, 1360},
    {"event_exists", "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DO 0; CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DO 0",
     1537, 1537},
    {"no_such_event", "DROP EVENT gone", 1539, 1539},
    {"parent_cannot_go",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); DROP TABLE p", 3730,
     1451},
    {"parent_cannot_be_emptied",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); TRUNCATE p", 1701,
     1701},
    {"no_partitions", "CREATE TABLE t (a INT); ALTER TABLE t REMOVE PARTITIONING", 1505, 1505},
    {"no_such_partition",
     "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (1), PARTITION q VALUES LESS THAN "
     "(2)); ALTER TABLE t DROP PARTITION r",
     1507, 1507},
    {"partition_exists",
     "CREATE TABLE t (a INT) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (1)); ALTER TABLE t ADD PARTITION "
     "(PARTITION p VALUES LESS THAN (2))",
     1517, 1517},
    {"foreign_key_needs_its_index",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, KEY k (a), FOREIGN KEY (a) REFERENCES p (a)); DROP "
     "INDEX k ON c",
     1553, 1553},
    {"no_such_parent", "CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES gone (a))", 1824, 1005},
    {"foreign_key_exists",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, CONSTRAINT f FOREIGN KEY (a) REFERENCES p (a)); ALTER "
     "TABLE c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (a)",
     1826, 1005},
    {"check_exists", "CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0)); ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1)",
     3822, 1826},
    {"sequence_exists", "CREATE SEQUENCE s; CREATE SEQUENCE s", 0, 1050},
    {"no_such_sequence", "DROP SEQUENCE gone", 0, 4091},
    {"too_many_keys",
     [] {
       std::string sql = "CREATE TABLE t (a INT";
       for (int i = 0; i < 65; ++i) sql += ", KEY k" + std::to_string(i) + " (a)";
       return sql + ")";
     }(),
     1069, 1069},
    {"too_many_columns",
     [] {
       std::string sql = "CREATE TABLE t (a INT";
       for (int i = 0; i < 4096; ++i) sql += ", c" + std::to_string(i) + " INT";
       return sql + ")";
     }(),
     1117, 1117},
    {"text_too_long", "CREATE TABLE t (a VARCHAR(3)); INSERT INTO t VALUES ('abcd')", 1406, 1406},
    {"blanks_at_the_end", "CREATE TABLE t (a VARCHAR(3)); INSERT INTO t VALUES ('abc  '); INSERT INTO gone VALUES (1)",
     1146, 1146},
    {"bytes_too_long", "CREATE TABLE t (a BINARY(3)); INSERT INTO t VALUES ('abcd')", 1406, 1406},
    {"no_such_member", "CREATE TABLE t (a ENUM('x', 'y')); INSERT INTO t VALUES ('X'), (2), ('z')", 1265, 1265},
    {"no_number", "CREATE TABLE t (a INT); INSERT INTO t VALUES ('12'), ('abc')", 1366, 1366},
    {"words_after_a_number", "CREATE TABLE t (a INT); INSERT INTO t VALUES (' 12 '), ('12abc')", 1265, 1265},
    {"number_too_large", "CREATE TABLE t (a TINYINT); INSERT INTO t VALUES (127), (128)", 1264, 1264},
    {"number_below_zero", "CREATE TABLE t (a INT UNSIGNED); INSERT INTO t VALUES (0), (-1)", 1264, 1264},
    {"decimal_too_large", "CREATE TABLE t (a DECIMAL(5, 2)); INSERT INTO t VALUES (999.99), (1000)", 1264, 1264},
    {"no_decimal", "CREATE TABLE t (a DECIMAL(5, 2)); INSERT INTO t VALUES ('abc')", 1366, 1366},
    {"no_such_month", "CREATE TABLE t (a DATE); INSERT INTO t VALUES ('2020-02-29'), ('2020-13-01')", 1292, 1292},
    {"no_such_day", "CREATE TABLE t (a DATETIME); INSERT INTO t VALUES ('2021-02-30')", 1292, 1292},
    {"no_date", "CREATE TABLE t (a DATETIME); INSERT INTO t VALUES ('')", 1292, 1292},
    {"zero_date", "CREATE TABLE t (a DATETIME); INSERT INTO t VALUES ('0000-00-00 00:00:00')", 1292, 0},
    {"zero_date_where_it_is_forbidden",
     "SET sql_mode = 'TRADITIONAL'; CREATE TABLE t (a DATE); INSERT INTO t VALUES ('0000-00-00')", 1292, 1292},
    {"null_where_there_is_none", "CREATE TABLE t (a INT NOT NULL DEFAULT 5); INSERT INTO t VALUES (NULL)", 1048, 1048},
    {"null_of_one_row_without_strict_mode",
     "SET sql_mode = ''; CREATE TABLE t (a INT NOT NULL); INSERT INTO t VALUES (NULL), (1); INSERT INTO t VALUES "
     "(NULL)",
     1048, 1048},
    {"no_default", "CREATE TABLE t (a INT NOT NULL, b INT, c ENUM('x') NOT NULL); INSERT INTO t (b) VALUES (1)", 1364,
     1364},
    {"no_strict_mode",
     "SET sql_mode = ''; CREATE TABLE t (a VARCHAR(3), b TINYINT, c ENUM('x'), d INT NOT NULL); INSERT INTO t (a, b, "
     "c) "
     "VALUES ('abcd', 200, 'z'); INSERT IGNORE INTO t VALUES ('abcd', 200, 'z', NULL); ALTER TABLE t ADD UNIQUE (a)",
     1062, 1062},
    {"strict_mode_again",
     "SET @mode = @@sql_mode; SET sql_mode = ''; CREATE TABLE t (a VARCHAR(3)); INSERT INTO t VALUES ('abcd'); SET "
     "sql_mode = @mode; INSERT INTO t VALUES ('abcd')",
     1406, 1406},
    {"update_with_a_text_too_long",
     "CREATE TABLE t (a VARCHAR(3)); INSERT INTO t VALUES ('a'); UPDATE t SET a = 'abcd'", 1406, 1406},
    {"update_with_null", "CREATE TABLE t (a INT NOT NULL); INSERT INTO t VALUES (1); UPDATE t SET a = NULL", 1048,
     1048},
    {"row_without_parent",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); INSERT INTO c "
     "VALUES "
     "(NULL); INSERT INTO c VALUES (1)",
     1452, 1452},
    {"row_that_loses_its_parent",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); INSERT INTO p "
     "VALUES "
     "(1); INSERT INTO c VALUES (1); UPDATE c SET a = 2",
     1452, 1452},
    {"row_with_children",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); INSERT INTO p "
     "VALUES "
     "(1), (2); INSERT INTO c VALUES (1); DELETE FROM p WHERE a = 2; DELETE FROM p",
     1451, 1451},
    {"row_with_children_moves",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); INSERT INTO p "
     "VALUES "
     "(1); INSERT INTO c VALUES (1); UPDATE p SET a = 1; UPDATE p SET a = 2",
     1451, 1451},
    {"row_moves_with_its_parent",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT PRIMARY KEY, FOREIGN KEY (a) REFERENCES p (a) ON "
     "UPDATE "
     "CASCADE); INSERT INTO p VALUES (1); INSERT INTO c VALUES (1); UPDATE p SET a = 2; DELETE FROM c WHERE a = 2; "
     "INSERT "
     "INTO c VALUES (2); INSERT INTO c VALUES (2)",
     1062, 1062},
    {"foreign_key_needs_its_primary_key",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); ALTER TABLE c ADD "
     "PRIMARY KEY (a); ALTER TABLE c DROP PRIMARY KEY",
     1553, 1025},
    {"foreign_key_needs_the_parents_key",
     "CREATE TABLE p (a INT, UNIQUE KEY k (a)); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); ALTER TABLE "
     "p "
     "DROP KEY k",
     1553, 1553},
    {"foreign_key_needs_its_column",
     "CREATE TABLE p (a INT PRIMARY KEY); CREATE TABLE c (a INT, b INT, FOREIGN KEY (a) REFERENCES p (a)); ALTER TABLE "
     "c "
     "DROP COLUMN a",
     1828, 1553},
    {"foreign_key_needs_the_parents_column",
     "CREATE TABLE p (a INT PRIMARY KEY, b INT); CREATE TABLE c (a INT, FOREIGN KEY (a) REFERENCES p (a)); ALTER TABLE "
     "p "
     "DROP COLUMN a",
     1829, 1829},
    {"unique_key_over_rows_that_are_equal",
     "CREATE TABLE t (a INT, b INT); INSERT INTO t VALUES (1, 1), (NULL, 2), (NULL, 3), (1, 4); ALTER TABLE t ADD "
     "UNIQUE (a, b); ALTER TABLE t ADD UNIQUE (b); ALTER TABLE t ADD UNIQUE (a)",
     1062, 1062},
    {"no_such_column_in_a_subquery",
     "CREATE TABLE t (a INT); CREATE TABLE s (a INT); UPDATE t SET a = (SELECT s.b FROM s)", 1054, 1054},
    {"column_of_the_row_in_a_subquery",
     "CREATE TABLE t (a INT, b INT); CREATE TABLE s (c INT); UPDATE t SET a = (SELECT MAX(c) FROM s WHERE c = b); "
     "UPDATE "
     "t SET a = (SELECT MAX(c) FROM s WHERE c = t.d)",
     1054, 1054},
    {"no_such_column_of_a_join",
     "CREATE TABLE t (a INT); CREATE TABLE s (b INT); CREATE TABLE n (c INT) SELECT x.d FROM t x JOIN s y ON x.a = y.b",
     1054, 1054},
    {"signal", "DELIMITER //\nCREATE PROCEDURE p() SIGNAL SQLSTATE '45000'//\nDELIMITER ;\nCALL p()", 1644, 1644},
};

}  // namespace belay::test
