#include "cut.h"

namespace belay {

TEST(Client, delimiter_holds_until_changed) {
  EXPECT_EQ(statements_of("DELIMITER //\nA; B//\ndelimiter ;\nC;D;"), (Texts{"A; B", "C", "D"}));
}

TEST(Client, a_delimiter_line_is_a_command_and_a_statement_knows_its_delimiter) {
  const Script script = cut("DELIMITER $$\nA; B$$\n");
  EXPECT_EQ(pieces_of(script, PieceKind::client_command), Texts{"DELIMITER $$"});
  EXPECT_EQ(script.statements.at(0).delimiter_text, "$$");
  EXPECT_EQ(slice(script.files[0].text, script.statements[0].delimiter), "$$");
}

TEST(Client, a_delimiter_ends_at_a_space_and_may_be_quoted) {
  EXPECT_EQ(statements_of("DELIMITER $$ -- note\nA;$$"), Texts{"A;"});
  EXPECT_EQ(statements_of("  DELIMITER '#;'\nA;#;"), Texts{"A;"});
}

TEST(Client, delimiters_of_comment_characters_win_over_comments) {
  EXPECT_EQ(statements_of("DELIMITER --\nA; /* x */ B--\nC--"), (Texts{"A; /* x */ B", "C"}));
}

TEST(Client, a_delimiter_in_a_string_does_not_cut) {
  EXPECT_EQ(statements_of("DELIMITER //\nSELECT 'http://x'// B"), (Texts{"SELECT 'http://x'", "B"}));
}

TEST(Client, the_delimiter_is_reset_for_each_file) {
  std::vector<SourceFile> files;
  files.push_back(file_from("a.sql", "DELIMITER //\n"));
  files.push_back(file_from("b.sql", "A;B"));
  EXPECT_EQ(texts_of(split(std::move(files))), (Texts{"A", "B"}));
}

TEST(Client, delimiter_is_a_word_inside_of_statements) {
  EXPECT_EQ(statements_of("SELECT\n1 AS delimiter;B"), (Texts{"SELECT\n1 AS delimiter", "B"}));
}

TEST(Client, delimiter_without_argument_is_diagnosed) {
  EXPECT_EQ(cut("DELIMITER\nA;").diagnostics.at(0).message, "DELIMITER is given no delimiter");
  EXPECT_EQ(cut("DELIMITER;\nA;").diagnostics.at(0).message, "DELIMITER is given no delimiter");
}

TEST(Client, delimiter_with_backslash_is_refused) {
  const Script script = cut("DELIMITER \\\\\nA;B;");
  EXPECT_EQ(script.diagnostics.size(), 1U);
  EXPECT_EQ(script.statements.size(), 2U);
}

TEST(Client, delimiter_behind_other_text_is_obeyed_and_diagnosed) {
  const Script script = cut("A; DELIMITER //\nB;//");
  EXPECT_EQ(texts_of(script), (Texts{"A", "B;"}));
  EXPECT_EQ(script.diagnostics.at(0).message, "the client does not see DELIMITER behind other text");
}

TEST(Client, delimiter_inside_of_an_open_statement_is_diagnosed) {
  const Script script = cut("DELIMITER //\nCREATE PROCEDURE p() BEGIN END\nDELIMITER ;\nCALL p();");
  EXPECT_EQ(script.statements.size(), 1U);
  EXPECT_EQ(script.diagnostics.at(0).message, "DELIMITER is not seen inside of a statement");
  EXPECT_EQ(position_of(script.files[0], script.diagnostics[0].span.begin).line, 3U);
}

TEST(Client, use_ends_with_its_line) {
  const Script script = cut("use shop\nA;\nUSE `other` -- note\nB;USE third;\n");
  EXPECT_EQ(texts_of(script), (Texts{"use shop", "A", "USE `other`", "B", "USE third"}));
  EXPECT_TRUE(script.statements[0].delimiter.empty());
}

TEST(Client, use_with_its_name_on_the_next_line_is_diagnosed) {
  const Script script = cut("USE\n  shop;");
  EXPECT_EQ(texts_of(script), Texts{"USE\n  shop"});
  EXPECT_EQ(script.diagnostics.at(0).help, "put the name behind USE");
}

TEST(Client, use_inside_of_a_statement_is_a_word) {
  EXPECT_EQ(statements_of("SELECT 1 FROM t\nUSE INDEX (a)\nWHERE b;"),
            Texts{"SELECT 1 FROM t\nUSE INDEX (a)\nWHERE b"});
}

TEST(Client, source_lines_are_commands) {
  const Script script = cut("SOURCE a.sql\n\\. b.sql\nsource c.sql;\nA;");
  EXPECT_EQ(pieces_of(script, PieceKind::client_command), (Texts{"SOURCE a.sql", "\\. b.sql", "source c.sql"}));
  EXPECT_EQ(texts_of(script), Texts{"A"});
}

TEST(Client, a_column_called_source_is_no_command) {
  EXPECT_EQ(statements_of("CREATE TABLE t (\nsource VARCHAR(9)\n);"), Texts{"CREATE TABLE t (\nsource VARCHAR(9)\n)"});
}

TEST(Client, g_ends_a_statement) {
  const Script script = cut("A\\G B \\g\nC\\g");
  EXPECT_EQ(texts_of(script), (Texts{"A", "B", "C"}));
  EXPECT_EQ(pieces_of(script, PieceKind::delimiter), (Texts{"\\G", "\\g", "\\g"}));
}

TEST(Client, c_throws_a_statement_away) {
  const Script script = cut("A \\c B;");
  EXPECT_EQ(texts_of(script), Texts{"B"});
  EXPECT_EQ(pieces_of(script, PieceKind::client_command), Texts{"A \\c"});
}

TEST(Client, backslash_n_is_null) {
  EXPECT_EQ(statements_of("SELECT \\N;\\N;"), (Texts{"SELECT \\N", "\\N"}));
}

TEST(Client, commands_without_argument_take_none) {
  EXPECT_EQ(pieces_of(cut("status\nexit;\nA;"), PieceKind::client_command), (Texts{"status", "exit"}));
  EXPECT_EQ(statements_of("print 'x';"), Texts{"print 'x'"});
}

TEST(Client, a_command_behind_other_text_is_none) {
  EXPECT_EQ(statements_of("A; status\nB;"), (Texts{"A", "status\nB"}));
}

TEST(Client, the_sandbox_line_of_mariadb_dump_is_a_command) {
  const Script script = cut("/*M!999999\\- enable the sandbox mode */ \n-- x\nA;");
  EXPECT_EQ(pieces_of(script, PieceKind::client_command), Texts{"/*M!999999\\- enable the sandbox mode */"});
  EXPECT_EQ(texts_of(script), Texts{"A"});
  EXPECT_EQ(statements_of("/*M!"), Texts{"/*M!"});
}

TEST(Client, a_dumped_trigger_is_one_statement) {
  EXPECT_EQ(statements_of("DELIMITER ;;\n/*!50003 CREATE*/ /*!50003 TRIGGER t BEGIN A; B; END */;;\nDELIMITER ;\nC;"),
            (Texts{"/*!50003 CREATE*/ /*!50003 TRIGGER t BEGIN A; B; END */", "C"}));
}

}  // namespace belay
