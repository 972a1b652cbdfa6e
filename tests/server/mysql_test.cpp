// Connections to a real MySQL server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "database/database.h"
#include "server/mysql_server.h"

namespace belay {
namespace {

using test::MysqlServer;

class Mysql : public testing::Test {
 protected:
  void SetUp() override {
    if (!server.absence().empty()) GTEST_SKIP() << server.absence();
    ASSERT_EQ(server.trouble(), "");
  }

  static std::unique_ptr<Engine> open(const std::string& url) {
    auto engine = open_engine(*parse_url(url));
    return engine ? *std::move(engine) : nullptr;
  }

  const MysqlServer& server = MysqlServer::shared();
};

TEST_F(Mysql, AnswersThroughTheSocketAndTheLoopback) {
  for (const std::string& url : {server.url(), server.tcp_url()}) {
    const auto engine = open(url);
    const auto session = engine->connect();
    ASSERT_TRUE(session) << session.error().message;
    EXPECT_TRUE((*session)->server().is_mysql({9, 0, 0})) << url;
    EXPECT_EQ((*session)->query("SELECT @@collation_connection")->rows[0][0], "utf8mb4_0900_ai_ci")
        << "MySQL's own, as its own client has it";
  }
}

TEST_F(Mysql, AcceptsAPassword) {
  const auto engine = open(server.url());
  const auto session = engine->connect();
  ASSERT_TRUE(session);
  for (const char* sql : {"DROP USER IF EXISTS u@localhost", "CREATE USER u@localhost IDENTIFIED BY 'right'"}) {
    ASSERT_TRUE((*session)->query(sql));
  }
  std::string url = server.url();
  EXPECT_TRUE(open(url.replace(url.find("root"), 4, "u:right"))->connect());
  EXPECT_FALSE(open(url.replace(url.find("right"), 5, "wrong"))->connect());
}

TEST_F(Mysql, ReportsTheServersErrorAsData) {
  const auto engine = open(server.url());
  const auto session = engine->connect();
  ASSERT_TRUE(session);
  const Result<Answer> answer = (*session)->execute("ALTER TABLE mysql.user ADD COLUMN IF NOT EXISTS x INT");
  ASSERT_TRUE(answer);
  ASSERT_TRUE(answer->error);
  EXPECT_EQ(answer->error->number, 1064U);
  EXPECT_EQ(answer->error->sqlstate, "42000");
}

}  // namespace
}  // namespace belay
