// What the goldens of `translate` show is accepted: each statement that is written for PostgreSQL and SQLite runs
// there, on stand-ins for the tables that a script alters but does not make.
#include <gmock/gmock.h>

#include <filesystem>

#include "database/database.h"
#include "emit/dialect.h"
#include "places.h"
#include "plan/sql.h"
#include "server/postgresql_server.h"
#include "verify/stand_in.h"

namespace belay::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(PROJECT_DIRECTORY "/tests/golden/translate"))
    names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

PostgresqlServer& server() {
  static PostgresqlServer shared;
  return shared;
}

std::unique_ptr<Connection> connect(const std::string& url, std::unique_ptr<Engine>& engine) {
  auto opened = open_engine(*parse_url(url));
  if (!opened) return nullptr;
  engine = *std::move(opened);
  auto session = engine->connect();
  return session ? *std::move(session) : nullptr;
}

class PostgresqlGoldens : public testing::TestWithParam<std::string> {
 protected:
  std::unique_ptr<Connection> open(const std::string& dialect) {
    if (dialect == "sqlite") return connect("sqlite:" + std::string(folder_.path() / "golden.db"), engine_);
    std::unique_ptr<Engine> engine;
    const auto session = connect(server().url("postgres"), engine);
    if (!session || !session->query("CREATE DATABASE " + GetParam())) return nullptr;
    return connect(server().url(GetParam()), engine_);
  }

  static void run(Connection& session, const Analysis& analysis, const std::string& dialect) {
    for (const TranslatedStatement& part : make_dialect(dialect)->translate(analysis, std::nullopt).parts) {
      for (const std::string& sql : part.statements) {
        const auto answer = session.execute(sql);
        ASSERT_TRUE(answer) << answer.error().message;
        EXPECT_TRUE(answer->ok()) << dialect << ": " << answer->error->message << "\n" << sql;
      }
    }
  }

  TemporaryFolder folder_;
  std::unique_ptr<Engine> engine_;
};

Analysis analysed(const std::string& text) {
  return analyse(split(*read_text("base.sql", text)), Server{});
}

TEST_P(PostgresqlGoldens, AreAcceptedByTheirServers) {
  ASSERT_EQ(server().trouble(), "");
  auto file = read(PROJECT_DIRECTORY "/tests/golden/translate/" + GetParam() + "/in.sql");
  ASSERT_TRUE(file) << file.error().message;
  const Analysis analysis = analyse(split(*std::move(file)), Server{});
  const Analysis base = analysed(joined(stand_in_statements(analysis), ";\n"));
  for (const std::string dialect : {"postgresql", "sqlite"}) {
    const auto session = open(dialect);
    ASSERT_TRUE(session) << dialect;
    run(*session, base, dialect);
    run(*session, analysis, dialect);
  }
}

INSTANTIATE_TEST_SUITE_P(Translate, PostgresqlGoldens, testing::ValuesIn(cases()),
                         [](const auto& name) { return name.param; });

}  // namespace
}  // namespace belay::test
