// What people get wrong, and what they are told: one case a mistake, with the place, the message and the advice.
#include "base/text.h"
#include "source/source.h"
#include "unit/syntax/build_parse.h"

namespace belay {

namespace {

struct Slip {
  const char* sql;
  const char*
      told;  // "place: message | help", the place being what the span covers or, where it is empty, |what follows
};

std::string told(std::string_view sql) {
  const Parsed parsed = parse_text(sql, test_server());
  if (!parsed.error) return "nothing";
  const Span span = parsed.error->span;
  const std::string place = span.empty() ? "^" + std::string(sql.substr(span.begin, 5)) : std::string(slice(sql, span));
  return place + ": " + parsed.error->message + (parsed.error->help.empty() ? "" : " | " + parsed.error->help);
}

class SyntaxError : public testing::TestWithParam<Slip> {};

TEST_P(SyntaxError, is_explained) {
  EXPECT_EQ(told(GetParam().sql), GetParam().told) << GetParam().sql;
}

const Slip characters[] = {
    {"INSERT INTO t VALUES ('it's')", "': the string ends at this quote | write '' for a quote within a string"},
    {"INSERT INTO t VALUES ('abc)", "': the string that begins here is not closed | close it with '"},
    {"CREATE TABLE `t (a INT)", "`: the name that begins here is not closed | close it with `"},
    {"SELECT 1 /* why", "/: the comment that begins here is not closed | close it with */"},
    {"INSERT INTO t VALUES (‘a’)", "‘: `‘` is a typographic quote | write '"},
    {"INSERT INTO t VALUES （1)", "（: `（` is a full-width parenthesis | write ("},
    {"INSERT INTO t VALUES (1，2)", "，: `，` is a full-width comma | write ,"},
    {"DROP TABLE t；", "；: `；` is a full-width semicolon | write ;"},
    {"SELECT \\ 1", "\\: `\\` has no meaning in SQL"},
    {"--2", "--: `--` begins a comment only before a space | put a space after --"},
    {"DELETE FROM t WHERE a == 1", "==: `==` is no operator of SQL | write ="},
    {"USE ${database}", "${database}: `${database}` is a placeholder, not SQL | put a value in its place"},
    {"USE {{ database }}", "{{ database }}: `{{ database }}` is a placeholder, not SQL | put a value in its place"},
    {"USE <database>", "<database>: `<database>` is a placeholder, not SQL | put a value in its place"},
    {"DELETE FROM t WHERE a = :id", ":id: `:id` is a placeholder, not SQL | put a value in its place"},
    {"CREATE TABLE t {a INT}", "{: `{` is not expected here"},
};
INSTANTIATE_TEST_SUITE_P(characters, SyntaxError, testing::ValuesIn(characters));

const Slip words[] = {
    {"SELEC * FROM t", "SELEC: unknown statement `SELEC` | write SELECT"},
    {"hello world", "hello: unknown statement `hello`"},
    {"END", "END: unknown statement `END`"},
    {"= 1", "=: unknown statement: it begins with `=`"},
    {"SELECT * FORM t", "FORM: `FORM` is not expected here; expected FROM | write FROM"},
    {"UPDATE t SET a = 1 WHER b = 2", "WHER: `WHER` is not expected here; expected WHERE | write WHERE"},
    {"CREATE TABLE t (a INT DEFUALT 1)", "DEFUALT: `DEFUALT` is not expected here; expected DEFAULT | write DEFAULT"},
    {"DROP TABLE IF EXIST t", "EXIST: `EXIST` is not expected here; expected EXISTS | write EXISTS"},
    {"CREATE TABEL t (a INT)", "TABEL: `TABEL` is no kind of object | write TABLE"},
    {"CREATE THING t", "THING: `THING` is no kind of object"},
    {"ALTER TABLE t ADD COLUM a INT", "COLUM: `COLUM` is not expected here; expected COLUMN | write COLUMN"},
    {"ALTER TABLE t ADD a Varchr(10)", "Varchr(10): unknown type `Varchr` | write VARCHAR"},
    {"CREATE TABLE t (a FLUBBER)", "FLUBBER: unknown type `FLUBBER`"},
};
INSTANTIATE_TEST_SUITE_P(words, SyntaxError, testing::ValuesIn(words));

const Slip reserved[] = {
    {"CREATE TABLE t (rank INT)",
     "rank: `rank` is a reserved word of mysql:8.4, not a name | put it in backquotes: `rank`"},
    {"CREATE TABLE t (key INT)", "key: `key` is a reserved word, not a name | put it in backquotes: `key`"},
    {"CREATE TABLE t (a INT, order INT)",
     "order: `order` is a reserved word, not a name | put it in backquotes: `order`"},
    {"ALTER TABLE t ADD COLUMN desc TEXT",
     "desc: `desc` is a reserved word, not a name | put it in backquotes: `desc`"},
    {"INSERT INTO t (a, group, b) VALUES (1, 2, 3)",
     "group: `group` is a reserved word, not a name | put it in backquotes: `group`"},
    {"SELECT a FROM t WHERE order = 1",
     "order: `order` is a reserved word, not a name | put it in backquotes: `order`"},
    {"SELECT desc FROM t", "desc: `desc` is a reserved word, not a name | put it in backquotes: `desc`"},
    {"SELECT a FROM t WHERE ORDER BY a", "ORDER: `ORDER` is not expected here; expected an expression"},
};
INSTANTIATE_TEST_SUITE_P(reserved, SyntaxError, testing::ValuesIn(reserved));

const Slip lists[] = {
    {"INSERT INTO t VALUES (1, 2", "(: this parenthesis is not closed | close it with )"},
    {"SELECT (1 + 2 FROM t", "(: this parenthesis is not closed | close it with )"},
    {"SELECT 1)", "): this parenthesis closes none | remove it"},
    {"CREATE TABLE t (a INT,)", ",: nothing follows this comma | remove it"},
    {"UPDATE t SET a = 1, WHERE b = 2", ",: nothing follows this comma | remove it"},
    {"INSERT INTO t VALUES (1, 2), (3, 4),", ",: nothing follows this comma | remove it"},
    {"CREATE TABLE t (a INT b INT)", "^ b IN: a comma is missing before `b` | insert a comma"},
    {"CREATE TABLE t (\n a INT NOT NULL\n b INT)", "^\n b I: a comma is missing before `b` | insert a comma"},
    {"CREATE TABLE t (\n a INT NOT NULL\n `b` INT)", "^\n `b`: a comma is missing before `b` | insert a comma"},
    {"CREATE TABLE t (\n a INT\n PRIMARY KEY (a))", "^\n PRI: a comma is missing before `PRIMARY` | insert a comma"},
    {"CREATE TABLE t (\n a INT\n INDEX i (a))", "^\n IND: a comma is missing before `INDEX` | insert a comma"},
    {"CREATE TABLE t (\n a INT\n UNIQUE KEY i (a))", "^\n UNI: a comma is missing before `UNIQUE` | insert a comma"},
    {"INSERT INTO t VALUES (1) (2)", "^ (2): a comma is missing before `(` | insert a comma"},
    {"ALTER TABLE t ADD a INT ADD b INT", "^ ADD : a comma is missing before `ADD` | insert a comma"},
};
INSTANTIATE_TEST_SUITE_P(lists, SyntaxError, testing::ValuesIn(lists));

const Slip ends[] = {
    {"CREATE TABLE t (a INT)\nCREATE TABLE u (a INT)",
     "CREATE: a new statement begins with `CREATE` before the last one has ended | end the last one with ;"},
    {"SELECT CASE WHEN a THEN b FROM t", "CASE: this CASE has no END | write END after its last branch"},
    {"CREATE PROCEDURE p() BEGIN SELECT 1 END", "^ END: a semicolon is missing before `END` | insert ;"},
    {"SELECT 1 FROM", "^: the statement ends too early; expected DUAL, `(` or a name"},
    {"SELECT a FROM t WHERE", "^: the statement ends too early; expected an expression"},
    {"ALTER TABLE t ADD a INT AFTER", "^: the statement ends too early; expected a name"},
    {"ALTER TABLE t REBUILD PARTITION", "^: the statement ends too early; expected ALL, NO_WRITE_TO_BINLOG or a name"},
    {"ROLLBACK TO", "^: the statement ends too early; expected a name"},
    {"SELECT a FROM t GROUP a", "a: `a` is not expected here; expected BY"},
    {"SET @a 1", "1: `1` is not expected here; expected `:=` or `=`"},
    {"CREATE INDEX i t (a)", "t: `t` is not expected here; expected ON or USING"},
    {"CREATE TABLE t (a INT COMMENT = 'x')", "=: `=` is not expected here; expected a string"},
};
INSTANTIATE_TEST_SUITE_P(ends, SyntaxError, testing::ValuesIn(ends));

TEST(SyntaxErrorPlace, counts_lines_and_code_points_of_the_file) {
  const SourceFile file = *read_text("script.sql", "SELECT 1;\n/* 价格 */ UPDATE t SET 价格 = = 2;\n");
  const Parsed parsed = parse(file, {10, static_cast<uint32_t>(file.text.size() - 2)}, test_server());
  ASSERT_TRUE(parsed.error);
  const Position at = position_of(file, parsed.error->span.begin);
  EXPECT_EQ(at.line, 2U);
  EXPECT_EQ(at.column, 28U);
}

TEST(SyntaxErrorPlace, says_that_a_statement_is_nested_too_deeply) {
  const std::string deep = "SELECT " + std::string(5000, '(') + "1" + std::string(5000, ')');
  const Parsed parsed = parse_text(deep, test_server());
  ASSERT_TRUE(parsed.error);
  EXPECT_EQ(parsed.error->message, "the statement is nested too deeply");
}

TEST(SyntaxErrorPlace, cuts_no_character_in_half) {
  const Parsed parsed =
      parse_text("SELECT 1 'a' " + std::string("`") + std::string(39, 'x') + "价格` 2", test_server());
  ASSERT_TRUE(parsed.error);
  EXPECT_EQ(find_invalid_utf8(parsed.error->message), std::string_view::npos);
}

// The words that a newer server reserves: MySQL manual, "Keywords and Reserved Words" of each version.
TEST(ReservedWord, depends_on_the_server) {
  struct Case {
    const char* word;
    const char* refused;
    const char* taken;
  };
  const Case cases[] = {{"rank", "mysql:8.0", "mysql:5.7"},
                        {"groups", "mysql:8.0", "mysql:5.7"},
                        {"`rank`", "", "mysql:8.0"},
                        {"qualify", "mysql:8.4", "mysql:8.0"},
                        {"tablesample", "mysql:8.4", "mysql:8.0"},
                        {"library", "mysql:9.2", "mysql:9.1"},
                        {"rank", "mysql:8.4", "mariadb:10.11"},
                        {"returning", "mariadb:10.11", "mysql:8.4"},
                        {"offset", "mariadb:10.11", "mysql:8.4"}};
  for (const Case& each : cases) {
    const std::string sql = std::string("CREATE TABLE t (") + each.word + " INT)";
    EXPECT_FALSE(parse_text(sql, test_server(each.taken)).error) << sql << " on " << each.taken;
    if (*each.refused == '\0') continue;
    EXPECT_TRUE(parse_text(sql, test_server(each.refused)).error) << sql << " on " << each.refused;
  }
}

}  // namespace

}  // namespace belay
