// The base is read from a live server: what is there is known, and what is not is known to be absent.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "cli/input.h"
#include "server/mariadb_server.h"
#include "server/server_process.h"

namespace belay::test {
namespace {

std::string url_of(const std::string& database) {
  std::string url = MariadbServer::shared().url();
  return url.insert(url.find('?'), "/" + database);
}

TEST(LiveBaseTest, IsReadFromTheServer) {
  ASSERT_EQ(MariadbServer::shared().trouble(), "");
  const auto engine = open_engine(*parse_url(MariadbServer::shared().url()));
  const auto session = (*engine)->connect();
  for (const char* sql :
       {"DROP DATABASE IF EXISTS live_base", "CREATE DATABASE live_base", "USE live_base",
        "CREATE TABLE parent (id INT PRIMARY KEY)",
        "CREATE TABLE child (id INT, parent_id INT, FOREIGN KEY (parent_id) REFERENCES parent (id))",
        "CREATE VIEW a AS SELECT 1 AS n", "CREATE VIEW b AS SELECT n FROM a",
        "CREATE OR REPLACE VIEW a AS SELECT 2 AS n", "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END",
        "CREATE TRIGGER g BEFORE INSERT ON child FOR EACH ROW SET NEW.id = 1"}) {
    ASSERT_TRUE((*session)->query(sql)) << sql;
  }
  const TemporaryFolder folder;
  const auto path = folder.path() / "upgrade.sql";
  std::ofstream(path) << "ALTER TABLE child ADD COLUMN id INT; DROP TABLE parent; ALTER TABLE gone ADD a INT;\n"
                         "CREATE VIEW b AS SELECT 1; CREATE PROCEDURE p() SELECT 1; DROP TRIGGER g; DROP TRIGGER g";
  InputOptions options;
  options.files = {path.string()};
  options.server = "mariadb:10.11";
  options.base_url = url_of("live_base");
  const auto analysis = analyse_input(options, {});
  ASSERT_TRUE(analysis) << analysis.error().message;
  std::vector<int> errors;
  for (const StatementFacts& statement : (*analysis)->facts.statements) {
    errors.push_back(statement.first_run ? statement.first_run->number : 0);
  }
  EXPECT_THAT(errors, testing::ElementsAre(1060, 1451, 1146, 1050, 1304, 0, 1360));
}

TEST(LiveBaseTest, AServerThatIsNotThereIsAnError) {
  InputOptions options;
  options.files = {"/dev/null"};
  options.base_url = "mariadb://root@localhost/x?socket=/nowhere";
  EXPECT_FALSE(read_base(options));
}

}  // namespace
}  // namespace belay::test
