// What a second run of each statement does. The prediction is checked against servers elsewhere (tests/server); here
// each idea has the smallest script that shows it.
#include <gmock/gmock.h>

#include "facts/facts.h"

namespace belay {
namespace {

struct Case {
  std::string name;
  std::string sql;
  std::vector<std::string> second_runs;  // one a statement: "harmless", "changes", "unknown", or the error's number
};

std::string text_of(const SecondRun& run) {
  return run.outcome == Outcome::fails ? std::to_string(run.error) : std::string(name_of(run.outcome));
}

Analysis analyse_text(const std::string& sql, const std::string& server = "mysql:8.4") {
  return analyse(split(*read_text("test.sql", sql)), *parse_server(server));
}

class SecondRunTest : public testing::TestWithParam<Case> {};

TEST_P(SecondRunTest, IsPredicted) {
  const Analysis analysis = analyse_text(GetParam().sql);
  std::vector<std::string> seen;
  for (const Parsed& parsed : analysis.statements) ASSERT_FALSE(parsed.error) << parsed.error->message;
  for (const StatementFacts& facts : analysis.facts.statements) seen.push_back(text_of(facts.second_run));
  EXPECT_THAT(seen, testing::ElementsAreArray(GetParam().second_runs));
}

const Case second_run_cases[] = {
    {"create_table_fails", "CREATE TABLE t (a INT)", {"1050"}},
    {"create_table_with_guard", "CREATE TABLE IF NOT EXISTS t (a INT)", {"harmless"}},
    {"drop_then_create", "DROP TABLE IF EXISTS t; CREATE TABLE t (a INT)", {"changes", "changes"}},
    {"drop_table_fails", "DROP TABLE t", {"1051"}},
    {"drop_table_with_guard", "DROP TABLE IF EXISTS t", {"harmless"}},
    {"joined_updates_of_one_script_are_told_apart",
     "UPDATE a JOIN b ON a.id = b.id SET a.n = 1; UPDATE a JOIN b ON a.id = b.id SET a.n = 2",
     {"unknown", "unknown"}},
    {"delete_by_rows_that_stay", "DELETE FROM a WHERE b NOT IN (SELECT id FROM c)", {"harmless"}},
    {"delete_by_rows_that_come",
     "DELETE FROM a WHERE b IN (SELECT id FROM c); INSERT INTO c (n) VALUES (1)",
     {"unknown", "changes"}},
    {"delete_by_rows_at_random", "DELETE FROM a WHERE b IN (SELECT id FROM c WHERE RAND() < 0.5)", {"unknown"}},
    {"delete_again_after_an_update_of_what_the_subquery_asks",
     "DELETE FROM a WHERE (SELECT COUNT(*) FROM c WHERE c.id = a.b) = 0; UPDATE a SET b = b + 1",
     {"unknown", "changes"}},
    {"update_by_rows_that_stay", "UPDATE a SET n = 1 WHERE b IN (SELECT id FROM c WHERE m = 1)", {"harmless"}},
    {"update_from_rows_that_stay", "UPDATE a SET n = (SELECT MAX(m) FROM c WHERE c.k = a.k)", {"harmless"}},
    {"rename_table_fails", "RENAME TABLE a TO b", {"1050"}},
    {"truncate_again", "TRUNCATE TABLE t", {"harmless"}},
    {"add_column_fails", "ALTER TABLE t ADD COLUMN a INT", {"1060"}},
    {"drop_column_fails", "ALTER TABLE t DROP COLUMN a", {"1091"}},
    {"modify_column_converges", "ALTER TABLE t MODIFY a BIGINT NOT NULL", {"harmless"}},
    {"change_column_fails", "ALTER TABLE t CHANGE a b INT", {"1054"}},
    {"rename_column_fails", "ALTER TABLE t RENAME COLUMN a TO b", {"1054"}},
    {"add_named_index_fails", "ALTER TABLE t ADD INDEX i (a)", {"1061"}},
    {"add_unnamed_index_multiplies", "ALTER TABLE t ADD INDEX (a)", {"changes"}},
    {"create_index_fails", "CREATE INDEX i ON t (a)", {"1061"}},
    {"drop_index_fails", "DROP INDEX i ON t", {"1091"}},
    {"add_primary_key_fails",
     "CREATE TABLE IF NOT EXISTS t (a INT); ALTER TABLE t ADD PRIMARY KEY (a)",
     {"harmless", "1068"}},
    {"replace_primary_key_rebuilds", "ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (a)", {"harmless"}},
    {"add_foreign_key_fails", "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id)", {"1826"}},
    {"add_check_fails", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)", {"3822"}},
    {"one_clause_fails_all", "ALTER TABLE t ADD a INT, MODIFY b INT", {"1060"}},
    {"create_view_fails", "CREATE VIEW v AS SELECT a FROM t", {"1050"}},
    {"replace_view_converges", "CREATE OR REPLACE VIEW v AS SELECT a FROM t", {"harmless"}},
    {"insert_with_known_key_fails",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); INSERT INTO t VALUES (1)",
     {"harmless", "1062"}},
    {"insert_without_key_repeats",
     "CREATE TABLE IF NOT EXISTS t (a INT); INSERT INTO t VALUES (1)",
     {"harmless", "changes"}},
    {"insert_with_new_number_repeats",
     "CREATE TABLE IF NOT EXISTS t (id INT AUTO_INCREMENT PRIMARY KEY, a INT); INSERT INTO t (a) VALUES (1)",
     {"harmless", "changes"}},
    {"insert_ignore_with_key",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); INSERT IGNORE INTO t VALUES (1)",
     {"harmless", "harmless"}},
    {"insert_ignore_without_key_repeats",
     "CREATE TABLE IF NOT EXISTS t (a INT); INSERT IGNORE INTO t VALUES (1)",
     {"harmless", "changes"}},
    {"null_in_a_unique_key_never_collides",
     "CREATE TABLE IF NOT EXISTS t (a INT, UNIQUE (a)); INSERT IGNORE INTO t VALUES (NULL)",
     {"harmless", "changes"}},
    {"on_duplicate_key_update_converges",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY, b INT); INSERT INTO t VALUES (1, 2) ON DUPLICATE KEY UPDATE b = "
     "VALUES(b)",
     {"harmless", "harmless"}},
    {"replace_converges",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY, b INT); REPLACE INTO t VALUES (1, 2)",
     {"harmless", "harmless"}},
    {"insert_where_not_exists",
     "INSERT INTO t (a, b) SELECT 1, 2 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = 1)",
     {"harmless"}},
    {"insert_into_an_inferred_table_repeats", "INSERT INTO t (a) VALUES ('x')", {"changes"}},
    {"insert_with_id_into_an_inferred_table", "INSERT INTO t (id, a) VALUES (1, 'x')", {"1062"}},
    {"update_to_a_constant", "UPDATE t SET a = 'x' WHERE k = 'y'", {"harmless"}},
    {"update_leaves_its_condition", "UPDATE t SET a = 'x' WHERE a = 'y'", {"harmless"}},
    {"update_from_itself", "UPDATE t SET n = n + 1", {"changes"}},
    {"update_that_marks_what_is_done",
     "CREATE TABLE IF NOT EXISTS done (step INT PRIMARY KEY); UPDATE t SET n = n + 1 WHERE NOT EXISTS (SELECT 1 FROM "
     "done "
     "WHERE step = 1) AND k = 1; INSERT IGNORE INTO done (step) VALUES (1)",
     {"harmless", "harmless", "harmless"}},
    {"update_with_now", "UPDATE t SET at = now() WHERE k = 1", {"changes"}},
    {"updates_that_swap",
     "UPDATE t SET a = 'x' WHERE a = 'y'; UPDATE t SET a = 'y' WHERE a = 'x'",
     {"unknown", "unknown"}},
    {"updates_in_a_chain",
     "UPDATE t SET a = 'x' WHERE a = 'y'; UPDATE t SET a = 'z' WHERE a = 'x'",
     {"harmless", "harmless"}},
    {"delete_converges", "DELETE FROM t WHERE a = 1", {"harmless"}},
    {"delete_then_insert_refreshes",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); DELETE FROM t WHERE a = 1; INSERT INTO t VALUES (1)",
     {"harmless", "changes", "changes"}},
    {"session_statements",
     "SET @a = 1; USE app; SELECT 1; START TRANSACTION; COMMIT",
     {"harmless", "harmless", "harmless", "harmless", "harmless"}},
    {"rollback_takes_rows_back",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); START TRANSACTION; INSERT INTO t VALUES (1); ROLLBACK; INSERT "
     "INTO t VALUES (2)",
     {"harmless", "harmless", "changes", "changes", "1062"}},
    {"rows_that_are_not_committed_go_with_the_session",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); SET autocommit = 0; INSERT INTO t VALUES (1)",
     {"harmless", "harmless", "changes"}},
    {"a_table_commits_what_was_written",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); SET autocommit = 0; INSERT INTO t VALUES (1); CREATE TABLE IF "
     "NOT EXISTS u (a INT); ROLLBACK",
     {"harmless", "harmless", "1062", "harmless", "harmless"}},
    {"rows_go_with_the_row_they_refer_to",
     "CREATE TABLE IF NOT EXISTS p (id INT PRIMARY KEY); CREATE TABLE IF NOT EXISTS c (id INT PRIMARY KEY, p INT, "
     "FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE); INSERT INTO p VALUES (1), (2); INSERT INTO c VALUES (7, "
     "1), "
     "(8, 2); DELETE FROM p WHERE id = 1; INSERT INTO c VALUES (7, 2)",
     {"harmless", "harmless", "1062", "1062", "harmless", "1062"}},
    {"a_row_that_is_gone_takes_others_along_again",
     "CREATE TABLE IF NOT EXISTS p (id INT PRIMARY KEY); CREATE TABLE IF NOT EXISTS c (id INT PRIMARY KEY, p INT, "
     "FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE); INSERT INTO p VALUES (1); INSERT INTO c VALUES (7, 1); "
     "DELETE FROM p WHERE id = 1",
     {"harmless", "harmless", "changes", "changes", "changes"}},
    {"what_a_trigger_writes_is_not_known",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); CREATE TABLE IF NOT EXISTS log (a INT PRIMARY KEY); CREATE "
     "TRIGGER IF NOT EXISTS g AFTER INSERT ON t FOR EACH ROW DELETE FROM log; INSERT INTO log VALUES (1); INSERT "
     "IGNORE "
     "INTO t VALUES (1); DELETE FROM log WHERE a = 1",
     {"harmless", "harmless", "harmless", "changes", "harmless", "changes"}},
    {"zero_is_a_new_number",
     "CREATE TABLE IF NOT EXISTS t (a INT AUTO_INCREMENT PRIMARY KEY); INSERT INTO t VALUES (0)",
     {"harmless", "changes"}},
    {"zero_is_zero",
     "CREATE TABLE IF NOT EXISTS t (a INT AUTO_INCREMENT PRIMARY KEY); SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; INSERT "
     "INTO t VALUES (0)",
     {"harmless", "harmless", "1062"}},
    {"subquery_of_several_rows_fails",
     "CREATE TABLE IF NOT EXISTS t (a INT); INSERT INTO t VALUES (1); SET @a = (SELECT a FROM t)",
     {"harmless", "changes", "1242"}},
    {"one_of_many_known_rows_is_found_by_its_key",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY, b VARCHAR(9)); INSERT IGNORE INTO t VALUES (1,'a'), (2,'b'), "
     "(3,'c'), (4,'d'), (5,'e'), (6,'f'), (7,'g'), (8,'h'), (9,'i'), (10,'j'); UPDATE t SET b = 'J' WHERE a = '10'; "
     "DELETE FROM t WHERE a = 9; INSERT INTO t VALUES (10, 'k')",
     {"harmless", "changes", "harmless", "changes", "1062"}},
    {"create_procedure_fails", "DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//", {"1304"}},
    {"drop_procedure_first",
     "DROP PROCEDURE IF EXISTS p;\nDELIMITER //\nCREATE PROCEDURE p() SELECT 1//",
     {"changes", "changes"}},
    {"guard_by_prepare",
     "SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = "
     "'t' "
     "AND column_name = 'c') = 0, 'ALTER TABLE t ADD COLUMN c INT', 'DO 0');\n"
     "PREPARE s FROM @s; EXECUTE s; DEALLOCATE PREPARE s",
     {"harmless", "harmless", "harmless", "harmless"}},
    {"guard_that_tests_another_table",
     "SET @s = IF((SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = "
     "'u' "
     "AND column_name = 'c') = 0, 'ALTER TABLE t ADD COLUMN c INT', 'DO 0');\n"
     "PREPARE s FROM @s; EXECUTE s; DEALLOCATE PREPARE s",
     {"harmless", "harmless", "1060", "harmless"}},
    {"guard_by_procedure_that_tests_another_table",
     "DROP PROCEDURE IF EXISTS p;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN IF NOT EXISTS (SELECT 1 FROM "
     "information_schema.COLUMNS WHERE TABLE_NAME = 'u' AND TABLE_SCHEMA = (SELECT DATABASE()) AND COLUMN_NAME = 'c') "
     "THEN ALTER TABLE t ADD COLUMN c INT; END IF; END//\nDELIMITER ;\nCALL p();\nDROP PROCEDURE p",
     {"harmless", "changes", "1060", "changes"}},
    {"guard_by_procedure",
     "DROP PROCEDURE IF EXISTS p;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN IF NOT EXISTS (SELECT 1 FROM "
     "information_schema.COLUMNS WHERE TABLE_NAME = 't' AND TABLE_SCHEMA = (SELECT DATABASE()) AND COLUMN_NAME = 'c') "
     "THEN ALTER TABLE t ADD COLUMN c INT; END IF; END//\nDELIMITER ;\nCALL p();\nDROP PROCEDURE p",
     {"harmless", "changes", "harmless", "changes"}},
    {"update_by_a_subquery_over_known_rows",
     "CREATE TABLE t (id INT PRIMARY KEY, n INT); CREATE TABLE s (a INT PRIMARY KEY); INSERT INTO t VALUES (1, 1); "
     "INSERT "
     "INTO s VALUES (2); UPDATE t SET n = n + 1 WHERE n IN (SELECT a FROM s)",
     {"1050", "1050", "1062", "1062", "harmless"}},
    {"joined_update_of_known_rows",
     "DROP TABLE IF EXISTS t, u; CREATE TABLE t (id INT PRIMARY KEY, n INT); CREATE TABLE u (id INT PRIMARY KEY, n "
     "INT);"
     "INSERT INTO t VALUES (1, 5); INSERT INTO u VALUES (1, 6); UPDATE t JOIN u ON t.id = u.id SET t.n = u.n",
     {"changes", "changes", "changes", "changes", "changes", "changes"}},
    {"insert_select_of_known_rows",
     "CREATE TABLE IF NOT EXISTS a (id INT PRIMARY KEY); CREATE TABLE IF NOT EXISTS b (id INT PRIMARY KEY);"
     "CREATE TABLE c (id INT PRIMARY KEY); INSERT INTO c SELECT 1 UNION ALL SELECT 2; INSERT INTO c (SELECT id + 10 "
     "FROM c)",
     {"harmless", "harmless", "1050", "1062", "1062"}},
    {"new_numbers_are_followed",
     "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, n INT); INSERT INTO t (n) VALUES (7), (8); "
     "UPDATE t SET n = 9 WHERE id = 2",
     {"1050", "changes", "harmless"}},
    {"same_variable_same_key",
     "CREATE TABLE k (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(9), UNIQUE (name)); INSERT INTO k (name) VALUES "
     "('a'); SET @id = (SELECT id FROM k WHERE name = 'a'); CREATE TABLE p (k INT, c VARCHAR(9), UNIQUE (k, c)); "
     "INSERT "
     "INTO p VALUES (@id, 'x')",
     {"1050", "1062", "harmless", "1050", "1062"}},
    {"delete_leaves_other_known_rows",
     "DELETE FROM t WHERE id IN (1, 2); INSERT INTO t (id, a) VALUES (6, 'x')",
     {"unknown", "1062"}},
    {"temporary_table_ends_with_the_session",
     "CREATE TEMPORARY TABLE t (a INT); INSERT INTO t VALUES (1)",
     {"harmless", "harmless"}},
    {"dropped_table_takes_its_triggers_along",
     "DROP TABLE IF EXISTS t; CREATE TABLE t (a INT); CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1",
     {"changes", "changes", "changes"}},
    {"parent_table_cannot_go",
     "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (p INT, FOREIGN KEY (p) REFERENCES p (id)); DROP TABLE IF "
     "EXISTS "
     "q; SET foreign_key_checks = 0; DROP TABLE p",
     {"changes", "1050", "harmless", "harmless", "changes"}},
    {"errors_of_an_alter_have_an_order",
     "ALTER TABLE t ADD INDEX i (b), DROP COLUMN c, ADD COLUMN d INT, CHANGE e f INT",
     {"1054"}},
    {"handler_whose_body_fails",
     "DELIMITER //\nCREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION DROP TABLE gone; ALTER TABLE t "
     "ADD c "
     "INT; END//\nDELIMITER ;\nCALL p()",
     {"1304", "unknown"}},
    {"union_of_two_widths",
     "CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY); INSERT INTO t SELECT 1 UNION SELECT 2, 'three'",
     {"harmless", "unknown"}},
    {"handler_for_listed_errors",
     "DELIMITER //\nCREATE PROCEDURE p() BEGIN DECLARE CONTINUE HANDLER FOR 1060 BEGIN END; ALTER TABLE t ADD c INT; "
     "END//\nDELIMITER ;\nCALL p()",
     {"1304", "harmless"}},
};

INSTANTIATE_TEST_SUITE_P(Statements, SecondRunTest, testing::ValuesIn(second_run_cases),
                         [](const testing::TestParamInfo<Case>& instance) { return instance.param.name; });

}  // namespace
}  // namespace belay
