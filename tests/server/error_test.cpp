// Real servers give the error numbers that are foretold.
#include <gtest/gtest.h>

#include "database/database.h"
#include "server/mariadb_server.h"
#include "server/mysql_server.h"
#include "source/source.h"
#include "unit/facts/error_cases.h"

namespace belay {
namespace {

// What the last statement gets in an empty database; 1: another one fails.
unsigned given_by(Connection& session, const std::string& sql) {
  for (const char* clean : {"DROP DATABASE IF EXISTS belay_made", "DROP DATABASE IF EXISTS belay_errors",
                            "CREATE DATABASE belay_errors", "USE belay_errors", "SET sql_mode = DEFAULT"}) {
    EXPECT_TRUE(session.query(clean)) << clean;
  }
  const Script script = split(*read_text("test.sql", sql));
  for (const RawStatement& raw : script.statements) {
    const auto answer = session.execute(script.text_of(raw));
    if (!answer || answer->error) {
      return answer && &raw == &script.statements.back() ? answer->error->number : 1;
    }
  }
  return 0;
}

TEST(ErrorMariadb, GivesTheForetoldNumbers) {
  const auto& server = test::MariadbServer::shared();
  ASSERT_EQ(server.trouble(), "");
  const auto engine = open_engine(*parse_url(server.url()));
  const auto session = (*engine)->connect();
  for (const test::ErrorCase& one : test::error_cases) {
    EXPECT_EQ(given_by(**session, one.sql), one.mariadb) << one.name;
  }
}

TEST(ErrorMysql, GivesTheForetoldNumbers) {
  const auto& server = test::MysqlServer::shared();
  if (!server.absence().empty()) GTEST_SKIP() << server.absence();
  ASSERT_EQ(server.trouble(), "");
  const auto engine = open_engine(*parse_url(server.url()));
  const auto session = (*engine)->connect();
  for (const test::ErrorCase& one : test::error_cases) {
    if (one.mysql == 0) continue;
    EXPECT_EQ(given_by(**session, one.sql), one.mysql) << one.name;
  }
}

}  // namespace
}  // namespace belay
