// Connections to a real MariaDB server.
#include "server/mariadb_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

#include "database/database.h"

namespace belay {
namespace {

using test::MariadbServer;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Result<std::unique_ptr<Engine>> open(const std::string& url, const EngineOptions& options = {}) {
  const Result<Url> parsed = parse_url(url);
  if (!parsed) return Failure(parsed.error());
  return open_engine(*parsed, options);
}

class Mariadb : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(server.trouble(), "");
    auto opened = open(server.url());
    ASSERT_TRUE(opened) << opened.error().message;
    engine = *std::move(opened);
    session = connect(*engine);
    ASSERT_TRUE(session);
    run("DROP DATABASE IF EXISTS d");
    run("CREATE DATABASE d");
    run("USE d");
  }
  void TearDown() override { unsetenv("SQLBELAY_PASSWORD"); }

  static std::unique_ptr<Connection> connect(Engine& to) {
    auto connected = to.connect();
    EXPECT_TRUE(connected) << connected.error().message;
    return connected ? *std::move(connected) : nullptr;
  }

  void run(std::string_view sql) const {
    const Result<Answer> answer = session->execute(sql);
    ASSERT_TRUE(answer) << answer.error().message;
    EXPECT_TRUE(answer->ok()) << sql << ": " << answer->error->message;
  }

  // Whether a session can be opened with this URL; else the message.
  static std::string trouble_of(const std::string& url) {
    const auto opened = open(url);
    if (!opened) return opened.error().message;
    const auto connected = (*opened)->connect();
    return connected ? "" : connected.error().message + " / " + connected.error().help;
  }

  const MariadbServer& server = MariadbServer::shared();
  std::unique_ptr<Engine> engine;
  std::unique_ptr<Connection> session;
};

TEST_F(Mariadb, AnswersThroughTheSocketAndTheLoopback) {
  EXPECT_TRUE(session->server().is_mariadb({10, 11, 0}));
  for (const std::string& url : {server.url(), server.tcp_url()}) {
    const auto other = open(url);
    ASSERT_TRUE(other);
    const Result<Answer> answer = connect(**other)->execute("SELECT 1 AS one, NULL AS none");
    ASSERT_TRUE(answer && answer->ok()) << url;
    EXPECT_THAT(answer->results[0].columns, ElementsAre("one", "none"));
    EXPECT_THAT(answer->results[0].rows, ElementsAre(ResultRow{"1", std::nullopt}));
    EXPECT_EQ((*other)->name(), url);
  }
}

TEST_F(Mariadb, ReportsTheServersErrorAsData) {
  run("CREATE TABLE t (id INT PRIMARY KEY)");
  const Result<Answer> answer = session->execute("CREATE TABLE t (id INT)");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->error, (QueryError{1050, "42S01", "Table 't' already exists"}));
  run("SELECT 1");
}

TEST_F(Mariadb, ReadsAllResultsOfACall) {
  run("CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2, 3; END");
  const Result<Answer> answer = session->execute("CALL p()");
  ASSERT_TRUE(answer && answer->ok());
  EXPECT_EQ(answer->results.size(), 2U);
  run("SELECT 4");
}

TEST_F(Mariadb, StartsInTheDatabaseOfTheUrl) {
  const auto other = open("mariadb://root@" + server.authority() + "/d");
  ASSERT_TRUE(other);
  EXPECT_EQ(connect(**other)->query("SELECT DATABASE()")->rows[0][0], "d");
}

TEST_F(Mariadb, TakesThePasswordFromUrlEnvironmentOrOptionFile) {
  run("CREATE OR REPLACE USER u@'127.0.0.1' IDENTIFIED BY 'right'");
  const std::string url = "mariadb://u@" + server.authority();
  EXPECT_THAT(trouble_of(url), AllOf(HasSubstr("(1045)"), HasSubstr("SQLBELAY_PASSWORD")));
  EXPECT_EQ(trouble_of("mariadb://u:right@" + server.authority()), "");

  setenv("SQLBELAY_PASSWORD", "right", 1);
  EXPECT_EQ(trouble_of(url), "");
  EXPECT_NE(trouble_of("mariadb://u:wrong@" + server.authority()), "") << "the URL comes first";
  unsetenv("SQLBELAY_PASSWORD");

  const test::TemporaryFolder home;
  std::ofstream(home.path() / ".my.cnf") << "[client]\npassword=right\n";
  const std::string old_home = getenv("HOME") != nullptr ? getenv("HOME") : "";
  setenv("HOME", home.path().c_str(), 1);
  EXPECT_EQ(trouble_of(url), "");
  setenv("HOME", old_home.c_str(), 1);
}

TEST_F(Mariadb, NeverRepeatsThePassword) {
  const std::string trouble = trouble_of("mariadb://nobody:secret@" + server.authority());
  EXPECT_THAT(trouble, AllOf(HasSubstr("mariadb://nobody@127.0.0.1"), Not(HasSubstr("secret"))));
}

TEST_F(Mariadb, SaysWhereNothingListens) {
  EXPECT_THAT(trouble_of("mysql://root@127.0.0.1:" + std::to_string(test::free_port())),
              HasSubstr("cannot connect to mysql://root@127.0.0.1:"));
  EXPECT_THAT(trouble_of("mysql://root@localhost?socket=/nowhere"), HasSubstr("/nowhere"));
}

TEST_F(Mariadb, MakesALostConnectionAnError) {
  const std::unique_ptr<Connection> second = connect(*engine);
  const ResultField id = second->query("SELECT CONNECTION_ID()")->rows[0][0];
  run("KILL " + *id);
  const Result<Answer> answer = second->execute("SELECT 1");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::run_failed);
  EXPECT_THAT(answer.error().message, HasSubstr("the connection is lost"));
}

TEST_F(Mariadb, MakesAServersDeathAnError) {
  auto dying = std::make_unique<MariadbServer>();
  ASSERT_EQ(dying->trouble(), "");
  const auto other = open(dying->tcp_url());
  ASSERT_TRUE(other);
  const std::unique_ptr<Connection> connection = connect(**other);
  dying.reset();
  EXPECT_FALSE(connection->execute("SELECT 1"));
}

TEST_F(Mariadb, GivesUpAStatementThatTakesTooLong) {
  EngineOptions options;
  options.statement_timeout = std::chrono::seconds(1);
  const auto other = open(server.url(), options);
  ASSERT_TRUE(other);
  const Result<Answer> answer = connect(**other)->execute("DO SLEEP(100)");
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, HasSubstr("the connection is lost"));
}

TEST_F(Mariadb, SendsNoFileOfThisMachine) {
  run("CREATE TABLE t (line TEXT)");
  const Result<Answer> answer = session->execute("LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t");
  EXPECT_FALSE(answer && answer->ok());
}

TEST_F(Mariadb, NamesThePackageOfAMissingLibrary) {
  EngineOptions options;
  options.client_library = "libnowhere.so.3";
  const auto other = open(server.url(), options);
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().help, HasSubstr("libmariadb3"));
}

}  // namespace
}  // namespace belay
