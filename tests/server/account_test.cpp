// Accounts and privileges on real servers: the safe script twice, and back; what was there before stays.
#include <gmock/gmock.h>

#include "database/database.h"
#include "emit/emit.h"
#include "facts/facts.h"
#include "plan/plan.h"
#include "server/mariadb_server.h"
#include "server/mysql_server.h"

namespace belay::test {
namespace {

constexpr const char* base =
    "DROP DATABASE IF EXISTS account_shop; CREATE DATABASE account_shop; USE account_shop;"
    "CREATE TABLE log (id INT PRIMARY KEY);"
    "DROP USER IF EXISTS clerk@localhost; CREATE USER clerk@localhost;"
    "DROP USER IF EXISTS reporter@'%';"
    "GRANT SELECT, DELETE ON account_shop.* TO clerk@localhost;";

constexpr const char* upgrade =
    "CREATE USER reporter@'%' IDENTIFIED BY 'Se-cret.99';"
    "GRANT SELECT ON account_shop.* TO reporter@'%';"
    "GRANT SELECT, INSERT ON account_shop.* TO clerk@localhost;"
    "GRANT UPDATE ON account_shop.log TO clerk@localhost;"
    "REVOKE DELETE ON account_shop.* FROM clerk@localhost;";

void run_all(Connection& connection, const std::string& sql) {
  const Script script = split(*read_text("script.sql", sql));
  for (const RawStatement& raw : script.statements) {
    const std::string text(script.text_of(raw));
    const auto answer = connection.execute(text);
    ASSERT_TRUE(answer) << answer.error().message;
    ASSERT_FALSE(answer->error) << answer->error->message << "\n" << text;
  }
}

std::vector<std::string> privileges(Connection& connection) {
  const auto rows = connection.query(
      "SELECT CONCAT(grantee, ' ', privilege_type) FROM information_schema.user_privileges WHERE grantee LIKE "
      "'\\'clerk%' OR grantee LIKE '\\'reporter%' UNION SELECT CONCAT(grantee, ' ', table_schema, ' ', privilege_type) "
      "FROM information_schema.schema_privileges WHERE table_schema = 'account_shop' UNION SELECT CONCAT(grantee, ' ', "
      "table_name, ' ', privilege_type) FROM information_schema.table_privileges WHERE table_schema = 'account_shop' "
      "ORDER BY 1");
  std::vector<std::string> lines;
  for (const ResultRow& row : rows->rows) lines.push_back(*row.front());
  return lines;
}

void go_there_and_back(const std::string& url, const std::string& server) {
  const auto engine = open_engine(*parse_url(url));
  ASSERT_TRUE(engine);
  const auto connection = (*engine)->connect();
  ASSERT_TRUE(connection);
  ASSERT_NO_FATAL_FAILURE(run_all(**connection, base));
  const std::vector<std::string> before = privileges(**connection);
  const Analysis analysis = analyse(split(*read_text("upgrade.sql", upgrade)), *parse_server(server));
  const Plan plan = make_plan(analysis);
  const std::string safe = emit_safe(plan, analysis).text;
  ASSERT_NO_FATAL_FAILURE(run_all(**connection, safe));
  const std::vector<std::string> there = privileges(**connection);
  EXPECT_THAT(there, testing::Contains("'reporter'@'%' account_shop SELECT"));
  EXPECT_THAT(there, testing::Not(testing::Contains("'clerk'@'localhost' account_shop DELETE")));
  ASSERT_NO_FATAL_FAILURE(run_all(**connection, safe));
  EXPECT_EQ(privileges(**connection), there);
  ASSERT_NO_FATAL_FAILURE(run_all(**connection, emit_rollback(plan, analysis).text));
  EXPECT_EQ(privileges(**connection), before);
}

TEST(AccountMariadb, GoesThereAndBack) {
  ASSERT_EQ(MariadbServer::shared().trouble(), "");
  go_there_and_back(MariadbServer::shared().url(), "mariadb:10.11");
}

TEST(AccountMysql, GoesThereAndBack) {
  if (!MysqlServer::shared().absence().empty()) GTEST_SKIP() << MysqlServer::shared().absence();
  ASSERT_EQ(MysqlServer::shared().trouble(), "");
  go_there_and_back(MysqlServer::shared().url(), "mysql:8.4");
}

}  // namespace
}  // namespace belay::test
