// The long INSERTs of dumps: most rows are passed over, and nothing else changes by that.
#include <gmock/gmock.h>

#include "build_parse.h"

namespace belay {
namespace {

constexpr size_t many = 20000;

std::string rows(size_t count, const std::string& row = "(1,'a;(b',NULL)") {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ",\n") + row;
  return text;
}

// A long INSERT with `row` among its rows, far behind the first ones.
std::string long_insert_with(const std::string& row) {
  return "INSERT INTO t VALUES " + rows(many) + "," + row + "," + rows(many);
}

TEST(RowScannerTest, CountsTheRowsBehindTheFirst) {
  const std::string text = "INSERT INTO t (a, b, c) VALUES " + rows(many) + " ON DUPLICATE KEY UPDATE a = 1";
  const Statement statement = built(text);
  const auto* insert = as<Insert>(statement);
  ASSERT_NE(insert, nullptr);
  EXPECT_EQ(insert->rows.size(), 1U);
  EXPECT_EQ(insert->bulk_row_count, many - 1);
  EXPECT_EQ(insert->bulk_rows.begin, text.find("(1,'a", text.find("(1,'a") + 1));
  EXPECT_EQ(insert->bulk_rows.end, text.rfind(" ON DUPLICATE"));
  EXPECT_EQ(insert->on_duplicate.size(), 1U);
  EXPECT_EQ(statement.span.end, text.size());
}

TEST(RowScannerTest, KeepsEveryRowOfAShortInsert) {
  const Insert insert = built_as<Insert>("INSERT INTO t VALUES " + rows(1000));
  EXPECT_EQ(insert.rows.size(), 1000U);
  EXPECT_EQ(insert.bulk_row_count, 0U);
}

TEST(RowScannerTest, CountsRowsThatAreNoConstants) {
  const Insert insert = built_as<Insert>("REPLACE INTO t VALUES " + rows(many, "(NOW(), 1 + 1, 'a' /* , */ 'b')"));
  EXPECT_EQ(insert.rows.size() + insert.bulk_row_count, many);
}

TEST(RowScannerTest, IsNotMisledByTheQueryOfAnInsert) {
  const Insert insert = built_as<Insert>("INSERT INTO t SELECT a FROM u WHERE (a, b, c) IN (" + rows(many) + ")");
  EXPECT_TRUE(insert.query);
  EXPECT_EQ(insert.bulk_row_count, 0U);
}

class RowTest : public testing::TestWithParam<std::string> {};

// What a row is must not depend on where it stands.
TEST_P(RowTest, IsTakenOrRefusedAsInAShortInsert) {
  const std::string& row = GetParam();
  const Parsed brief = parse_text("INSERT INTO t VALUES (1)," + row + ",(2)", test_server());
  const std::string text = long_insert_with(row);
  const Parsed full = parse_text(text, test_server());
  ASSERT_EQ(full.error.has_value(), brief.error.has_value())
      << (full.error ? full.error->message : brief.error->message);
  if (!full.error) {
    EXPECT_EQ(as<Insert>(full.statement)->bulk_row_count, 2 * many);
    return;
  }
  EXPECT_EQ(full.error->message, brief.error->message);
  const size_t moved = text.find("," + row + ",") - std::string_view("INSERT INTO t VALUES (1)").size();
  EXPECT_EQ(full.error->span.begin, brief.error->span.begin + moved);
}

const std::string odd_rows[] = {
    "(1)",
    "( 1 , 2 )",
    "(-1,+1,- 1,--1)",
    "(1.,.5,-.5,1.5e3,1e-3,1E+3)",
    "(.)",
    "(1e)",
    "(1e5x)",
    "(1x)",
    "(1 2)",
    "(0x)",
    "(0x1F,0X1F)",
    "(0xG)",
    "(x'1F',B'01')",
    "(b'2')",
    "(N'a')",
    "(_binary 'a',_utf8mb4'a')",
    "(_latin9'a')",
    "(NULL,null,DEFAULT)",
    "(NULLX)",
    "(TRUE,false)",
    "(true1)",
    "('a''b','\\'',\"a\")",
    "('a' 'b')",
    "('a'x)",
    "()",
    "(1,)",
    "(,1)",
    "((1))",
    "(1) (2)",
    "(1);(2)",
    "(NOW())",
    "(@v)",
    "(1 /* ) */)",
    "(1)\n-- ),(\n",
    "/* ( */(1)",
    "ROW(1)",
    "(1",
    "1)",
    "(`a`)",
    "('安全')",
    "(安全)",
    "(SELECT)",
    "(1))",
    "",
    "(\\N)",
    "(1 = 2)",
    "(VALUES(a))",
    "(N)",
};

INSTANTIATE_TEST_SUITE_P(Odd, RowTest, testing::ValuesIn(odd_rows));

TEST(RowScannerTest, FindsAStringThatIsNotClosed) {
  const std::string text = "INSERT INTO t VALUES " + rows(many) + ",('a),(1)";
  const Parsed parsed = parse_text(text, test_server());
  ASSERT_TRUE(parsed.error);
  EXPECT_EQ(parsed.error->span.begin, text.rfind("'a),(1)"));
}

TEST(RowScannerTest, FindsACommaTooMany) {
  const std::string text = "INSERT INTO t VALUES " + rows(many) + ",";
  const Parsed parsed = parse_text(text, test_server());
  ASSERT_TRUE(parsed.error);
  EXPECT_GE(parsed.error->span.begin, text.size() - 1);
}

}  // namespace
}  // namespace belay
