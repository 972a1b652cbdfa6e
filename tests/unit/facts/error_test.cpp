// The error number that a server would give, for each of those that are foretold.
#include "unit/facts/error_cases.h"

#include <gtest/gtest.h>

#include "facts/facts.h"

namespace belay {
namespace {

class ErrorTest : public testing::TestWithParam<test::ErrorCase> {};

// In an empty database; 0: no statement fails.
uint16_t foretold(const std::string& sql, const char* server_name) {
  const Server server = *parse_server(server_name);
  Catalog empty(server);
  empty.database("").complete = true;
  const Analysis analysis = analyse(split(*read_text("test.sql", sql)), server, empty);
  for (const StatementFacts& statement : analysis.facts.statements) {
    const bool is_last = &statement == &analysis.facts.statements.back();
    if (statement.first_run) return is_last ? statement.first_run->number : 1;
  }
  return 0;
}

TEST_P(ErrorTest, IsForetold) {
  if (GetParam().mysql != 0) {
    EXPECT_EQ(foretold(GetParam().sql, "mysql:9.7"), GetParam().mysql);
  }
  EXPECT_EQ(foretold(GetParam().sql, "mariadb:10.11"), GetParam().mariadb);
}

INSTANTIATE_TEST_SUITE_P(Numbers, ErrorTest, testing::ValuesIn(test::error_cases),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
}  // namespace belay
