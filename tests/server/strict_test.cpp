// safe --strict on real servers: what is there already with another shape stops the script, and the message names the
// difference; what is there as it should be does not.
#include <gmock/gmock.h>

#include "database/database.h"
#include "emit/emit.h"
#include "facts/facts.h"
#include "plan/plan.h"
#include "server/mariadb_server.h"
#include "server/mysql_server.h"

namespace belay::test {
namespace {

struct Case {
  std::string there;    // what is there already
  std::string script;   // the upgrade
  std::string message;  // what it stops with; empty: it does not
};

const Case cases[] = {
    {"CREATE TABLE orders (id INT PRIMARY KEY, total INT)",
     "CREATE TABLE IF NOT EXISTS orders (id INT PRIMARY KEY, total BIGINT)", "orders.total is int(11), not bigint(20)"},
    {"CREATE TABLE orders (id INT PRIMARY KEY)", "CREATE TABLE orders (id INT PRIMARY KEY, total BIGINT)",
     "orders has no column total"},
    {"CREATE TABLE orders (id INT PRIMARY KEY, total BIGINT)", "CREATE TABLE orders (id INT PRIMARY KEY)",
     "orders has one column more: total"},
    {"CREATE TABLE orders (id INT PRIMARY KEY, paid DATE, KEY by_day (paid))",
     "CREATE TABLE orders (id INT PRIMARY KEY, paid DATE, UNIQUE KEY by_day (paid))",
     "orders index by_day is on paid, not unique paid"},
    {"CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(20))",
     "ALTER TABLE orders ADD COLUMN note VARCHAR(20) NOT NULL DEFAULT ''", "orders.note may be NULL"},
    {"CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(20), KEY by_note (note))",
     "CREATE INDEX by_note ON orders (note(5))", "orders index by_note is on note, not note(5)"},
    {"CREATE TABLE orders (id INT PRIMARY KEY, total BIGINT DEFAULT 0, note TEXT, KEY by_total (total))",
     "CREATE TABLE IF NOT EXISTS orders (id INTEGER NOT NULL, total BIGINT NULL DEFAULT '0', note TEXT,\n"
     "  PRIMARY KEY (id), KEY by_total (total));\n"
     "ALTER TABLE orders ADD note TEXT, ADD KEY by_total (total);\n"
     "ALTER TABLE orders ADD paid DATE",
     ""},
};

// The first error; empty: there was none.
std::string run_all(Connection& connection, const std::string& sql) {
  const Script script = split(*read_text("script.sql", sql));
  for (const RawStatement& raw : script.statements) {
    const auto answer = connection.execute(std::string(script.text_of(raw)));
    if (!answer) return answer.error().message;
    if (answer->error) return answer->error->message;
  }
  return "";
}

std::string without_display_widths(std::string text) {
  for (const auto& [with, plain] : {std::pair("int(11)", "int"), std::pair("bigint(20)", "bigint")}) {
    if (const size_t at = text.find(with); at != std::string::npos) text.replace(at, std::string(with).size(), plain);
  }
  return text;
}

void try_case(const std::string& url, const std::string& server, const Case& one) {
  SCOPED_TRACE(one.script);
  const auto engine = open_engine(*parse_url(url));
  ASSERT_TRUE(engine);
  auto connection = (*engine)->connect();
  ASSERT_TRUE(connection);
  ASSERT_EQ(run_all(**connection,
                    "DROP DATABASE IF EXISTS strict_shape; CREATE DATABASE strict_shape; "
                    "USE strict_shape; " +
                        one.there),
            "");
  const Analysis analysis = analyse(split(*read_text("upgrade.sql", one.script)), *parse_server(server));
  const std::string safe = emit_safe(make_plan(analysis, {true, true}), analysis).text;
  const std::string message = run_all(**connection, safe);
  if (one.message.empty()) {
    EXPECT_EQ(message, "") << safe;
    EXPECT_EQ(run_all(**connection, safe), "") << "a second run";
  } else {
    EXPECT_THAT(without_display_widths(message), testing::HasSubstr(without_display_widths(one.message))) << safe;
  }
}

TEST(StrictMariadb, AnotherShapeStopsTheScript) {
  ASSERT_EQ(MariadbServer::shared().trouble(), "");
  for (const Case& one : cases) try_case(MariadbServer::shared().url(), "mariadb:10.11", one);
}

TEST(StrictMysql, AnotherShapeStopsTheScript) {
  if (!MysqlServer::shared().absence().empty()) GTEST_SKIP() << MysqlServer::shared().absence();
  ASSERT_EQ(MysqlServer::shared().trouble(), "");
  for (const Case& one : cases) try_case(MysqlServer::shared().url(), "mysql:8.4", one);
}

}  // namespace
}  // namespace belay::test
