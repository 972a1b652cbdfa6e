// The scripts as people run them: with the mariadb client on a server, dumped with mariadb-dump.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "emit/emit.h"
#include "facts/facts.h"
#include "places.h"
#include "plan/plan.h"
#include "server/mariadb_server.h"
#include "server/server_process.h"
#include "verify/stand_in.h"

namespace belay::test {
namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

class RoundTripTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    ASSERT_EQ(MariadbServer::shared().trouble(), "");
    if (!fs::exists(GetParam())) GTEST_SKIP() << GetParam() << " is not there";
  }

  // Runs a script with the client; what it says on failure, or an empty text.
  std::string feed(const std::string& name, const std::string& script) {
    const fs::path path = folder_.path() / name;
    std::ofstream(path) << script;
    return run({"mariadb", "--no-defaults", "-uroot", "--protocol=tcp", "--host=127.0.0.1", "--port=" + port(),
                "--default-character-set=utf8mb4", "round_trip", "-e", "source " + path.string()},
               folder_.path() / "client.log");
  }

  std::string dump(const std::string& database) {
    const fs::path path = folder_.path() / "dump.sql";
    const std::string trouble =
        run({"mariadb-dump", "--no-defaults", "-uroot", "--protocol=tcp", "--host=127.0.0.1", "--port=" + port(),
             "--skip-dump-date", "--routines", "--triggers", "--result-file=" + path.string(), database},
            folder_.path() / "dump.log");
    return trouble.empty() ? content_of(path) : trouble + content_of(folder_.path() / "dump.log");
  }

  static std::string port() {
    const std::string authority = MariadbServer::shared().authority();
    return authority.substr(authority.rfind(':') + 1);
  }

  // The base that the script needs, in databases made anew.
  void make_base(const Analysis& analysis) {
    std::string sql =
        "DROP DATABASE IF EXISTS round_trip;\nCREATE DATABASE round_trip DEFAULT CHARACTER SET utf8mb4;\n";
    for (const Object& object : analysis.facts.base.required) {
      if (object.kind != ObjectKind::database) continue;
      database_ = object.name;
      sql += "DROP DATABASE IF EXISTS " + object.name + ";\nCREATE DATABASE " + object.name + ";\n";
    }
    sql += "USE round_trip;\n";
    for (const std::string& statement : stand_in_statements(analysis)) sql += statement + ";\n";
    const fs::path path = folder_.path() / "base.sql";
    std::ofstream(path) << sql;
    ASSERT_EQ(run({"mariadb", "--no-defaults", "-uroot", "--protocol=tcp", "--host=127.0.0.1", "--port=" + port(), "-e",
                   "source " + path.string()},
                  folder_.path() / "base.log"),
              "");
  }

  std::string database_ = "round_trip";
  TemporaryFolder folder_;
};

TEST_P(RoundTripTest, RunsTwiceAndGoesBack) {
  auto file = read(GetParam());
  ASSERT_TRUE(file);
  const Analysis analysis = analyse(split(std::move(*file)), *parse_server("mariadb:10.11"));
  ASSERT_NO_FATAL_FAILURE(make_base(analysis));
  const Plan plan = make_plan(analysis);
  const std::string safe = emit_safe(plan, analysis).text;
  const std::string before = dump(database_);
  ASSERT_THAT(before, testing::HasSubstr("Dump completed"));

  EXPECT_EQ(feed("safe.sql", safe), "") << content_of(folder_.path() / "client.log");
  const std::string once = dump(database_);
  EXPECT_NE(once, before);
  EXPECT_EQ(feed("safe.sql", safe), "") << content_of(folder_.path() / "client.log");
  EXPECT_EQ(dump(database_), once);
  EXPECT_EQ(feed("rollback.sql", emit_rollback(plan, analysis).text), "") << content_of(folder_.path() / "client.log");
  EXPECT_EQ(dump(database_), before);
}

INSTANTIATE_TEST_SUITE_P(
    Guides, RoundTripTest,
    testing::Values(PROJECT_DIRECTORY "/samples/knowledge_graph_0.6.md", PROJECT_DIRECTORY "/samples/chat_apps_0.5.md",
                    PROJECT_DIRECTORY "/samples/data_sources_1.4.0.md", SHARED_DIRECTORY "/seeds/openspg_0.6.md",
                    SHARED_DIRECTORY "/seeds/dbgpt_0.5.0.md", SHARED_DIRECTORY "/seeds/linkis_1.4.0.md"));

}  // namespace
}  // namespace belay::test
