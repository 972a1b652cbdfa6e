#include "unit/database/embedded.h"

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>

namespace belay {
namespace {

using test::Embedded;
using testing::ElementsAre;
using testing::HasSubstr;

Embedded with_database() {
  Embedded engine;
  engine.run("CREATE DATABASE d");
  engine.run("USE d");
  return engine;
}

TEST(Embedded, AnswersWithColumnsAndCells) {
  const Embedded engine;
  const Result<Answer> answer = engine.session->execute("SELECT 1 AS one, NULL AS none, 'a\\0b' AS text");
  ASSERT_TRUE(answer);
  ASSERT_TRUE(answer->ok());
  ASSERT_EQ(answer->results.size(), 1U);
  EXPECT_THAT(answer->results[0].columns, ElementsAre("one", "none", "text"));
  EXPECT_THAT(answer->results[0].rows, ElementsAre(ResultRow{"1", std::nullopt, std::string("a\0b", 3)}));
}

TEST(Embedded, SaysWhatItIs) {
  const Embedded engine;
  EXPECT_TRUE(engine.session->server().is_mariadb({10, 11, 0}));
  EXPECT_EQ(engine.engine->name(), "embedded:");
}

TEST(Embedded, ReportsTheServersErrorAsData) {
  const Embedded engine = with_database();
  engine.run("CREATE TABLE t (id INT PRIMARY KEY)");
  engine.run("INSERT INTO t VALUES (1)");
  const Result<Answer> answer = engine.session->execute("CREATE TABLE t (id INT)");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->error, (QueryError{1050, "42S01", "Table 't' already exists"}));
  EXPECT_EQ(engine.error_of("ALTER TABLE t ADD COLUMN id INT"), 1060U);
  EXPECT_EQ(engine.error_of("INSERT INTO t VALUES (1)"), 1062U);
  EXPECT_EQ(engine.error_of("SELECT * FROM nowhere"), 1146U);
  EXPECT_EQ(engine.error_of("SELEKT"), 1064U);
  EXPECT_EQ(engine.value("SELECT COUNT(*) FROM t"), "1") << "the session goes on after an error";
}

TEST(Embedded, CountsChangedRowsAndWarnings) {
  const Embedded engine = with_database();
  engine.run("CREATE TABLE t (id INT PRIMARY KEY AUTO_INCREMENT, n INT)");
  const Result<Answer> inserted = engine.session->execute("INSERT INTO t (n) VALUES (1), (2)");
  ASSERT_TRUE(inserted);
  EXPECT_EQ(inserted->affected_rows, 2U);
  EXPECT_EQ(inserted->last_insert_id, 1U);
  EXPECT_EQ(engine.session->execute("UPDATE t SET n = 2")->affected_rows, 1U) << "one row holds 2 already";
  EXPECT_EQ(engine.session->execute("SELECT * FROM t")->affected_rows, 0U);
  EXPECT_EQ(engine.session->execute("DROP TABLE IF EXISTS nowhere")->warnings, 1U);
}

TEST(Embedded, ReadsAllResultsOfACall) {
  const Embedded engine = with_database();
  engine.run("CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2, 3; END");
  const Result<Answer> answer = engine.session->execute("CALL p()");
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->results.size(), 2U);
  EXPECT_THAT(answer->results[1].rows, ElementsAre(ResultRow{"2", "3"}));
  EXPECT_EQ(engine.value("SELECT 4"), "4") << "nothing of the CALL is left over";
}

TEST(Embedded, KeepsTheResultsBeforeAnError) {
  const Embedded engine = with_database();
  engine.run("CREATE PROCEDURE p() BEGIN SELECT 1; SELECT * FROM nowhere; END");
  const Result<Answer> answer = engine.session->execute("CALL p()");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->error.value_or(QueryError{}).number, 1146U);
  EXPECT_EQ(answer->results.size(), 1U);
}

TEST(Embedded, RunsProgramsViewsAndPreparedStatements) {
  const Embedded engine = with_database();
  engine.run("CREATE TABLE t (id INT, n INT)");
  engine.run("CREATE FUNCTION twice(a INT) RETURNS INT DETERMINISTIC RETURN 2 * a");
  engine.run("CREATE TRIGGER before_t BEFORE INSERT ON t FOR EACH ROW SET NEW.n = twice(NEW.id)");
  engine.run("CREATE VIEW v AS SELECT n FROM t WHERE id > 1");
  engine.run("INSERT INTO t (id) VALUES (1), (2)");
  EXPECT_EQ(engine.value("SELECT n FROM v"), "4");
  engine.run(
      "SET @s = IF((SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()) > 0, "
      "'DROP VIEW v', 'DO 0')");
  engine.run("PREPARE s FROM @s");
  engine.run("EXECUTE s");
  EXPECT_EQ(engine.error_of("SELECT * FROM v"), 1146U);
  engine.run("DROP FUNCTION twice");
  EXPECT_EQ(engine.error_of("DROP FUNCTION twice"), 1305U);
}

TEST(Embedded, GivesNoWarningThatAServerWouldNotGive) {
  const Embedded engine = with_database();
  engine.run("CREATE TABLE t (id INT, n INT, KEY (n))");
  for (const char* sql : {"ALTER TABLE t RENAME COLUMN id TO i", "ALTER TABLE t DROP COLUMN n", "FLUSH PRIVILEGES",
                          "RENAME TABLE t TO u", "DROP TABLE u", "CREATE PROCEDURE p() SELECT 1"}) {
    const Result<Answer> answer = engine.session->execute(sql);
    ASSERT_TRUE(answer && answer->ok()) << sql;
    EXPECT_EQ(answer->warnings, 0U) << sql;
  }
}

TEST(Embedded, RenamesATableIntoAnotherDatabase) {
  const Embedded engine = with_database();
  engine.run("CREATE DATABASE other");
  engine.run("CREATE TABLE t (id INT)");
  EXPECT_EQ(engine.error_of("RENAME TABLE d.t TO other.t"), 0U);
}

TEST(Embedded, HasMySqlsDefaultsOrTheCallers) {
  const Embedded usual;
  EXPECT_EQ(usual.value("SELECT @@sql_mode"), mysql_default_sql_mode);
  EXPECT_EQ(usual.value("SELECT @@character_set_server"), "utf8mb4");
  EXPECT_EQ(usual.value("SELECT @@character_set_client"), "utf8mb4");
  EngineOptions options;
  options.sql_mode = "ANSI_QUOTES";
  EXPECT_EQ(Embedded(options).value("SELECT @@GLOBAL.sql_mode"), "ANSI_QUOTES");
}

TEST(Embedded, KnowsMySqlsCollations) {
  const Embedded engine;
  engine.run("CREATE DATABASE d CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
  engine.run("USE d");
  engine.run("CREATE TABLE t (v VARCHAR(9) PRIMARY KEY, w VARCHAR(9) COLLATE utf8mb4_0900_as_ci)");
  EXPECT_EQ(engine.value("SELECT TABLE_COLLATION FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'd'"),
            "utf8mb4_0900_ai_ci");
  engine.run("INSERT INTO t VALUES ('e', 'e')");
  EXPECT_EQ(engine.error_of("INSERT INTO t VALUES ('\u00C9', '')"), 1062U) << "neither accent nor case matters";
  EXPECT_EQ(engine.error_of("INSERT INTO t VALUES ('e ', '')"), 0U) << "a space at the end matters";
  EXPECT_EQ(engine.error_of("INSERT INTO t VALUES ('\U0001F600', ''), ('\U0001F601', '')"), 0U);
  EXPECT_EQ(engine.value("SELECT COUNT(*) FROM t WHERE w = 'E'"), "1");
  EXPECT_EQ(engine.value("SELECT COUNT(*) FROM t WHERE w = '\u00E9'"), "0");
}

TEST(Embedded, HasTheOtherCharacterSets) {
  const Embedded engine;
  for (const char* name : {"latin1", "latin2", "gbk", "gb2312", "big5", "sjis", "ujis", "koi8r", "cp1250", "cp1251",
                           "ascii", "binary", "ucs2", "utf16", "utf32", "utf8mb3"}) {
    EXPECT_EQ(engine.value(std::string("SELECT CONVERT(CONVERT('a' USING ") + name + ") USING utf8mb4)"), "a") << name;
  }
}

TEST(Embedded, KeepsSessionsApart) {
  const Embedded engine = with_database();
  engine.run("CREATE DATABASE other");
  const std::unique_ptr<Connection> second = engine.connect();
  EXPECT_EQ(Embedded::value(*second, "SELECT DATABASE()"), std::nullopt);
  EXPECT_EQ(Embedded::error_of(*second, "USE other"), 0U);
  engine.run("SET @x = 1");
  EXPECT_EQ(Embedded::value(*second, "SELECT @x"), std::nullopt);
  EXPECT_EQ(engine.value("SELECT DATABASE()"), "d");
  EXPECT_EQ(Embedded::value(*second, "SELECT DATABASE()"), "other");
}

TEST(Embedded, DoesNotWaitForALockForLong) {
  const Embedded engine = with_database();
  engine.run("CREATE TABLE t (id INT PRIMARY KEY, n INT)");
  engine.run("INSERT INTO t VALUES (1, 1)");
  engine.run("BEGIN");
  engine.run("UPDATE t SET n = 2");
  const std::unique_ptr<Connection> second = engine.connect();
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(Embedded::error_of(*second, "UPDATE d.t SET n = 3"), 1205U);
  EXPECT_EQ(Embedded::error_of(*second, "DROP TABLE d.t"), 1205U);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(Embedded, LosesOnlyTheSessionThatIsKilled) {
  const Embedded engine;
  const std::unique_ptr<Connection> second = engine.connect();
  const ResultField id = Embedded::value(*second, "SELECT CONNECTION_ID()");
  engine.run("KILL " + *id);
  EXPECT_FALSE(second->execute("SELECT 1"));
  EXPECT_EQ(engine.value("SELECT 1"), "1");
}

TEST(Embedded, TakesLargeStatementsAndResults) {
  const Embedded engine = with_database();
  engine.run("CREATE TABLE t (v LONGTEXT)");
  const std::string text(20U << 20U, 'x');
  engine.run("INSERT INTO t VALUES ('" + text + "')");
  EXPECT_EQ(engine.value("SELECT v FROM t"), text);
}

TEST(Embedded, KeepsADatabaseInANamedFolder) {
  const Embedded scratch;  // only for a folder that is removed afterwards
  const std::filesystem::path folder = std::filesystem::path(*scratch.value("SELECT @@datadir")) / "kept";
  const std::string url = "embedded:" + folder.string();
  {
    const Embedded engine(url);
    engine.run("CREATE DATABASE d");
    engine.run("CREATE TABLE d.t (id INT)");
    engine.run("INSERT INTO d.t VALUES (7)");
    EXPECT_EQ(engine.engine->name(), url);
  }
  const Embedded engine(url);
  EXPECT_EQ(engine.value("SELECT id FROM d.t"), "7");
}

TEST(Embedded, RefusesAFolderOfOtherFiles) {
  const auto engine = open_engine(*parse_url("embedded:/etc"));
  ASSERT_FALSE(engine);
  EXPECT_THAT(engine.error().message, HasSubstr("/etc holds files, but no database"));
}

TEST(Embedded, QuotesNamesAndTexts) {
  const Embedded engine;
  EXPECT_EQ(quote_identifier("a`b"), "`a``b`");
  EXPECT_EQ(quote_text("plain"), "'plain'");
  for (const char* mode : {"''", "'NO_BACKSLASH_ESCAPES'"}) {
    engine.run(std::string("SET sql_mode = ") + mode);
    EXPECT_EQ(engine.value("SELECT " + quote_text("a'b\\n")), "a'b\\n") << mode;
  }
}

TEST(Embedded, TurnsARefusedQueryOfOurOwnIntoAnError) {
  const Embedded engine;
  const Result<ResultSet> result = engine.session->query("SELECT * FROM nowhere.t");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::run_failed);
  EXPECT_THAT(result.error().message, HasSubstr("1146"));
}

}  // namespace
}  // namespace belay
