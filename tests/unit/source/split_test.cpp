#include "cut.h"

namespace belay {

TEST(Split, an_empty_file_has_no_pieces) {
  const Script script = cut("");
  EXPECT_TRUE(script.pieces.empty());
  EXPECT_TRUE(script.statements.empty());
}

TEST(Split, statements_end_at_semicolons) {
  EXPECT_EQ(statements_of("SELECT 1;SELECT 2 ;\nSELECT 3"), (Texts{"SELECT 1", "SELECT 2", "SELECT 3"}));
}

TEST(Split, ids_count_from_one_over_all_files) {
  std::vector<SourceFile> files;
  files.push_back(file_from("a.sql", "A;B;"));
  files.push_back(file_from("b.sql", "C;"));
  const Script script = split(std::move(files));
  ASSERT_EQ(script.statements.size(), 3U);
  EXPECT_EQ(script.statements[2].id, 3U);
  EXPECT_EQ(script.statements[2].file, 1U);
  EXPECT_EQ(script.text_of(script.statements[2]), "C");
}

TEST(Split, a_statement_knows_its_delimiter) {
  const Script script = cut("A ;B");
  EXPECT_EQ(script.statements[0].delimiter, (Span{2, 3}));
  EXPECT_EQ(script.statements[0].delimiter_text, ";");
  EXPECT_TRUE(script.statements[1].delimiter.empty());
}

TEST(Split, an_empty_statement_is_none) {
  const Script script = cut(";; -- nothing\n;");
  EXPECT_TRUE(script.statements.empty());
  EXPECT_EQ(pieces_of(script, PieceKind::delimiter).size(), 3U);
}

TEST(Split, comments_alone_are_no_statement) {
  EXPECT_TRUE(statements_of("-- a\n# b\n/* c; */\n").empty());
}

TEST(Split, semicolons_in_strings_and_names_do_not_cut) {
  EXPECT_EQ(statements_of("SELECT ';', \";\", `;`;X"), (Texts{"SELECT ';', \";\", `;`", "X"}));
}

TEST(Split, a_backslash_escapes_in_strings) {
  EXPECT_EQ(statements_of(R"(SELECT '\';', "\";";X)"), (Texts{R"(SELECT '\';', "\";")", "X"}));
}

TEST(Split, a_backslash_does_not_escape_in_names) {
  EXPECT_EQ(statements_of(R"(SELECT `a\`;X)"), (Texts{R"(SELECT `a\`)", "X"}));
}

TEST(Split, quotes_are_doubled) {
  EXPECT_EQ(statements_of("SELECT 'it''s;', `a``;`;X"), (Texts{"SELECT 'it''s;', `a``;`", "X"}));
}

TEST(Split, semicolons_in_comments_do_not_cut) {
  EXPECT_EQ(statements_of("A -- x;\n B # y;\n C /* z; */ D;E"), (Texts{"A -- x;\n B # y;\n C /* z; */ D", "E"}));
}

TEST(Split, quotes_in_comments_open_nothing) {
  EXPECT_EQ(statements_of("-- don't\nA; /* won't */ B; # can't\nC;"), (Texts{"A", "B", "C"}));
}

TEST(Split, two_dashes_need_a_space) {
  EXPECT_EQ(statements_of("SELECT 2--1;X"), (Texts{"SELECT 2--1", "X"}));
  EXPECT_EQ(statements_of("A --\nB;--\tx;"), Texts{"A --\nB"});
  EXPECT_EQ(statements_of("A --"), Texts{"A"});
}

// MariaDB's client drops such a line where a statement could begin, MySQL 8's sends it, and no server reads it.
TEST(Split, dashes_without_space_before_a_statement_are_diagnosed) {
  const Script script = cut("--note\nA;");
  EXPECT_EQ(texts_of(script), Texts{"--note\nA"});
  EXPECT_EQ(script.diagnostics.at(0).message, "`--` begins a comment only before a space");
}

TEST(Split, comments_before_and_behind_are_trivia) {
  const Script script = cut("-- before\nA /* inside */ B -- behind\n /* too */ ;");
  EXPECT_EQ(texts_of(script), Texts{"A /* inside */ B"});
  EXPECT_EQ(pieces_of(script, PieceKind::trivia), (Texts{"-- before\n", " -- behind\n /* too */ "}));
}

TEST(Split, the_last_statement_ends_before_its_trailing_comment) {
  EXPECT_EQ(statements_of("A\n-- the end\n"), Texts{"A"});
}

TEST(Split, executable_comments_are_statements) {
  EXPECT_EQ(statements_of("/*!40101 SET NAMES utf8 */;\n/*M!100100 SET x=1 */;"),
            (Texts{"/*!40101 SET NAMES utf8 */", "/*M!100100 SET x=1 */"}));
}

// The client does not look for the end of /*! */: tried on MariaDB 10.11's, and MySQL 8.0's does the same.
TEST(Split, semicolons_in_executable_comments_cut) {
  EXPECT_EQ(statements_of("SELECT /*! 1; SELECT 2 */;"), (Texts{"SELECT /*! 1", "SELECT 2 */"}));
}

TEST(Split, a_string_in_an_executable_comment_may_hold_its_end) {
  EXPECT_EQ(statements_of("/*! SELECT '*/;' */;X"), (Texts{"/*! SELECT '*/;' */", "X"}));
}

TEST(Split, an_executable_comment_may_be_commented_out) {
  EXPECT_EQ(statements_of("/* a\n/*! B */; c\n*/ D;"), Texts{"D"});
  EXPECT_EQ(statements_of("/*\n/*! b\n*/ C;"), Texts{"C"});
}

TEST(Split, hints_are_part_of_the_statement_and_hide_semicolons) {
  EXPECT_EQ(statements_of("SELECT /*+ a; b' */ 1;X"), (Texts{"SELECT /*+ a; b' */ 1", "X"}));
}

TEST(Split, parentheses_do_not_hide_semicolons) {
  EXPECT_EQ(statements_of("CREATE TABLE t (a INT;\nSELECT 1;"), (Texts{"CREATE TABLE t (a INT", "SELECT 1"}));
}

TEST(Split, a_byte_order_mark_is_trivia) {
  const Script script = cut("\xEF\xBB\xBFSELECT 1;");
  EXPECT_EQ(texts_of(script), Texts{"SELECT 1"});
  EXPECT_EQ(pieces_of(script, PieceKind::trivia), Texts{"\xEF\xBB\xBF"});
}

TEST(Split, an_unclosed_string_is_diagnosed_at_its_quote) {
  const Script script = cut("A;\nSELECT 'x;\nB;");
  EXPECT_EQ(texts_of(script), (Texts{"A", "SELECT 'x;\nB;"}));
  ASSERT_EQ(script.diagnostics.size(), 1U);
  EXPECT_EQ(script.diagnostics[0].message, "string is never closed");
  EXPECT_EQ(script.diagnostics[0].span, (Span{10, 11}));
  EXPECT_EQ(script.diagnostics[0].statement, 2U);
}

TEST(Split, an_unclosed_name_is_diagnosed) {
  EXPECT_EQ(cut("SELECT `x;").diagnostics.at(0).message, "quoted identifier is never closed");
}

TEST(Split, an_unclosed_comment_is_diagnosed_and_kept) {
  const Script inside = cut("A /* x;");
  EXPECT_EQ(inside.diagnostics.at(0).span, (Span{2, 3}));
  EXPECT_EQ(texts_of(inside), Texts{"A /* x;"});
  const Script alone = cut("/* x;");
  EXPECT_EQ(alone.diagnostics.at(0).message, "comment is never closed");
  EXPECT_EQ(texts_of(alone), Texts{"/* x;"});
}

TEST(Split, a_backslash_at_the_very_end_is_harmless) {
  EXPECT_EQ(statements_of("SELECT 'a\\"), Texts{"SELECT 'a\\"});
  EXPECT_EQ(statements_of("A \\"), Texts{"A \\"});
}

TEST(Split, a_body_without_delimiter_is_cut_where_the_client_cuts_it) {
  const Script script = cut("CREATE PROCEDURE IF NOT EXISTS `p`() BEGIN SELECT CASE WHEN 1 THEN 2 END; END;");
  EXPECT_EQ(script.statements.size(), 2U);
  ASSERT_EQ(script.diagnostics.size(), 1U);
  EXPECT_EQ(script.diagnostics[0].message, "the body of procedure `p` ends at its first `;`");
  EXPECT_EQ(script.diagnostics[0].statement, 1U);
}

TEST(Split, a_routine_without_backticks_is_named_too) {
  EXPECT_EQ(cut("CREATE DEFINER=`a`@`b` TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET @a=1; END;")
                .diagnostics.at(0)
                .message,
            "the body of trigger `t` ends at its first `;`");
}

TEST(Split, an_anonymous_block_without_delimiter_is_diagnosed) {
  EXPECT_EQ(cut("BEGIN NOT ATOMIC SELECT 1; END;").diagnostics.size(), 1U);
}

TEST(Split, bodies_that_are_whole_are_not_diagnosed) {
  EXPECT_TRUE(cut("CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET NEW.x = 1;").diagnostics.empty());
  EXPECT_TRUE(cut("CREATE PROCEDURE p() BEGIN END;").diagnostics.empty());
  EXPECT_TRUE(cut("CREATE TABLE t (event INT, begin INT);").diagnostics.empty());
  EXPECT_TRUE(cut("BEGIN; COMMIT;").diagnostics.empty());
  EXPECT_TRUE(cut("DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\n").diagnostics.empty());
}

}  // namespace belay
