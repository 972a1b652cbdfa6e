// What is written for GaussDB and KWDB, read by PostgreSQL: no server of theirs is at hand, but their languages are
// PostgreSQL's with differences that their manuals name. Those are set aside, and the rest must parse.
#include <gmock/gmock.h>

#include <filesystem>
#include <regex>

#include <fmt/format.h>

#include "database/database.h"
#include "emit/dialect.h"
#include "places.h"
#include "server/postgresql_server.h"

namespace belay::test {
namespace {

namespace fs = std::filesystem;

struct KnownDifference {
  std::string theirs;  // a regular expression
  std::string postgresql;
};

// The openGauss manual: "INSERT".
const std::vector<KnownDifference>& of_gaussdb() {
  static const std::vector<KnownDifference> known = {
      {R"(ON DUPLICATE KEY UPDATE NOTHING)", "ON CONFLICT DO NOTHING"},
      {R"(ON DUPLICATE KEY UPDATE )", "ON CONFLICT ON CONSTRAINT some_key DO UPDATE SET "},
  };
  return known;
}

// KWDB's manual: "Indexes", "Relational Tables", "ALTER TABLE", "User-defined Variables", "Triggers", "Relational
// Databases", "UPDATE", "DELETE".
const std::vector<KnownDifference>& of_kwdb() {
  static const std::vector<KnownDifference> known = {
      {R"(INDEX (IF EXISTS )?(\w+|"[^"]+")@)", "INDEX $1"},
      {R"( AS (\(.*\)) STORED)", " GENERATED ALWAYS AS $1 STORED"},
      {R"(ALTER PRIMARY KEY USING COLUMNS)", "ADD PRIMARY KEY"},
      {R"(^SET @\w+ = )", "SELECT "},
      {R"(@\w+)", "NULL"},
      {R"(^CREATE TRIGGER .* FOR EACH ROW )", ""},
      {R"(^USE )", "SET search_path TO "},
      {R"(^CREATE DATABASE IF NOT EXISTS )", "CREATE DATABASE "},
      {R"(^(DROP DATABASE .*) CASCADE)", "$1"},
      {R"(^((UPDATE|DELETE) .*?)( ORDER BY \w+)? LIMIT \d+$)", "$1"},
  };
  return known;
}

struct Target {
  std::string name;
  const std::vector<KnownDifference>& differences;
};

std::vector<std::string> scripts() {
  std::vector<std::string> paths;
  for (const std::string folder : {PROJECT_DIRECTORY "/samples", SHARED_DIRECTORY "/seeds"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  }
  for (const auto& entry : fs::directory_iterator(PROJECT_DIRECTORY "/tests/golden/translate"))
    paths.push_back(entry.path() / "in.sql");
  std::ranges::sort(paths);
  return paths;
}

PostgresqlServer& server() {
  static PostgresqlServer shared;
  return shared;
}

class PostgresqlReader : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(server().trouble(), "");
    auto engine = open_engine(*parse_url(server().url("postgres")));
    ASSERT_TRUE(engine) << engine.error().message;
    engine_ = *std::move(engine);
    auto session = engine_->connect();
    ASSERT_TRUE(session) << session.error().message;
    session_ = *std::move(session);
  }

  // What the server says of the statement's words; the body of a function is read, not run.
  std::string complaint(const std::string& sql) {
    const std::string body = fmt::format("BEGIN\nIF false THEN\n{};\nEND IF;\nEND", sql);
    const auto answer = session_->execute(
        fmt::format("CREATE OR REPLACE FUNCTION read() RETURNS void LANGUAGE plpgsql AS $read${}$read$", body));
    if (!answer) return answer.error().message;
    return answer->error ? answer->error->message : "";
  }

  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Connection> session_;
};

class PostgresqlDialects : public PostgresqlReader, public testing::WithParamInterface<std::string> {};

std::string without(const std::vector<KnownDifference>& differences, std::string sql) {
  for (const KnownDifference& each : differences)
    sql = std::regex_replace(sql, std::regex(each.theirs, std::regex::multiline), each.postgresql);
  return sql;
}

TEST_P(PostgresqlDialects, AreReadByPostgresqlButForTheirKnownDifferences) {
  for (const Target& target : {Target{"gaussdb", of_gaussdb()}, Target{"kwdb", of_kwdb()}}) {
    auto file = read(GetParam());
    ASSERT_TRUE(file) << file.error().message;
    const Analysis analysis = analyse(split(*std::move(file)), Server{});
    const Emitted emitted = make_dialect(target.name)->translate(analysis, std::nullopt);
    for (const TranslatedStatement& part : emitted.parts) {
      for (const std::string& sql : part.statements) {
        if (sql == "BEGIN" || sql == "COMMIT" || sql == "ROLLBACK") continue;  // no function may hold them
        EXPECT_EQ(complaint(without(target.differences, sql)), "") << target.name << ": " << sql;
      }
    }
  }
}

TEST_F(PostgresqlReader, AWordOutOfPlaceIsNoticed) {
  EXPECT_NE(complaint("ALTER TABLE t ADD COLUM a integer b"), "");
  EXPECT_EQ(complaint("ALTER TABLE t ADD COLUMN a integer"), "");
}

INSTANTIATE_TEST_SUITE_P(Guides, PostgresqlDialects, testing::ValuesIn(scripts()), [](const auto& path) {
  const fs::path file = path.param;
  std::string name = file.stem() == "in" ? file.parent_path().filename() : file.stem();
  std::ranges::replace_if(
      name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
});

}  // namespace
}  // namespace belay::test
