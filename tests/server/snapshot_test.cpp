// The same snapshots on real servers of both vendors: each change below is seen, and seen as itself alone.
#include "database/snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "server/mariadb_server.h"
#include "server/mysql_server.h"

namespace belay {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* base[] = {
    "CREATE TABLE parent (id INT PRIMARY KEY AUTO_INCREMENT, code VARCHAR(10) NOT NULL DEFAULT 'x', price DECIMAL(10, "
    "2),"
    " made DATETIME DEFAULT CURRENT_TIMESTAMP, UNIQUE KEY code (code)) ENGINE=InnoDB",
    "CREATE TABLE child (a INT, parent_id INT, doc JSON, bytes VARBINARY(10), place POINT, twice INT AS (a * 2),"
    " CONSTRAINT positive CHECK (a > 0),"
    " CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE) ENGINE=InnoDB",
    "CREATE TABLE parted (y INT) PARTITION BY RANGE (y) (PARTITION p0 VALUES LESS THAN (10))",
    "INSERT INTO parent (code, price) VALUES ('a', 1.5), ('b', NULL)",
    "INSERT INTO child (a, parent_id, doc, bytes, place)"
    " VALUES (1, 1, '{\"k\": 1}', x'00ff', ST_GeomFromText('POINT(1 2)'))",
    "CREATE VIEW v AS SELECT p.id FROM parent p JOIN child c ON c.parent_id = p.id",
    "CREATE PROCEDURE p(IN a INT, OUT b VARCHAR(20)) BEGIN SELECT a; SET b = 'x'; END",
    "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
    "CREATE TRIGGER t BEFORE INSERT ON child FOR EACH ROW SET NEW.a = NEW.a + 1",
    "CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DO DELETE FROM child",
};

enum class Kind { mariadb, mysql };

class ServerSnapshot : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    std::string url;
    if (GetParam() == Kind::mariadb) {
      ASSERT_EQ(test::MariadbServer::shared().trouble(), "");
      url = test::MariadbServer::shared().url();
    } else {
      const test::MysqlServer& server = test::MysqlServer::shared();
      if (!server.absence().empty()) GTEST_SKIP() << server.absence();
      ASSERT_EQ(server.trouble(), "");
      url = server.url();
    }
    auto opened = open_engine(*parse_url(url));
    ASSERT_TRUE(opened);
    engine = *std::move(opened);
    session = connect();
    for (const char* sql : {"DROP DATABASE IF EXISTS d", "CREATE DATABASE d", "USE d"}) run(sql);
    for (const char* sql : base) run(sql);
  }

  std::unique_ptr<Connection> connect() const {
    auto connected = engine->connect();
    if (!connected) throw std::runtime_error(connected.error().message);
    return *std::move(connected);
  }

  void run(std::string_view sql) const {
    const Result<Answer> answer = session->execute(sql);
    if (!answer) throw std::runtime_error(answer.error().message);
    if (answer->error) throw std::runtime_error(std::string(sql) + ": " + answer->error->message);
  }

  Snapshot take(const SnapshotOptions& options = {}) const {
    Result<Snapshot> snapshot = take_snapshot(*connect(), "d", options);
    if (!snapshot) throw std::runtime_error(snapshot.error().message);
    return *std::move(snapshot);
  }

  std::vector<std::string> changes_of(std::string_view sql, const SnapshotOptions& options = {}) const {
    const Snapshot before = take(options);
    run(sql);
    return differences(before, take(options));
  }

  bool is_mysql() const { return GetParam() == Kind::mysql; }

  std::unique_ptr<Engine> engine;
  std::unique_ptr<Connection> session;
};

TEST_P(ServerSnapshot, HoldsEveryObject) {
  const Snapshot snapshot = take();
  EXPECT_EQ(snapshot.tables.size(), 3U);
  const SnapshotTable& child = snapshot.tables.at("child");
  EXPECT_EQ(child.columns.size(), 6U);
  EXPECT_EQ(child.foreign_keys.size(), 1U);
  EXPECT_THAT(child.checks, Contains(testing::Field(&SnapshotItem::name, "positive")));
  EXPECT_EQ(child.rows.count, 1U);
  EXPECT_EQ(snapshot.tables.at("parted").partitions.size(), 1U);
  EXPECT_THAT(snapshot.tables.at("parent").primary_key, ElementsAre("id"));
  EXPECT_EQ(snapshot.views.size(), 1U);
  EXPECT_EQ(snapshot.procedures.size(), 1U);
  EXPECT_EQ(snapshot.functions.size(), 1U);
  EXPECT_EQ(snapshot.triggers.size(), 1U);
  EXPECT_EQ(snapshot.events.size(), 1U);
  EXPECT_THAT(differences(snapshot, take()), IsEmpty());
}

TEST_P(ServerSnapshot, SeesEachChangeAlone) {
  EXPECT_THAT(changes_of("ALTER TABLE parent MODIFY price DECIMAL(12, 2)"),
              ElementsAre("table `parent`: column `price` has type decimal(10,2) / decimal(12,2)"));
  EXPECT_THAT(changes_of("ALTER TABLE parent ALTER code SET DEFAULT 'y'"),
              ElementsAre(HasSubstr("table `parent`: column `code` has default")));
  EXPECT_THAT(changes_of("ALTER TABLE parent ADD note TEXT"),
              ElementsAre("table `parent`: column `note` is only in the second"));
  EXPECT_THAT(changes_of("ALTER TABLE parent ADD INDEX by_price (price DESC, code(3))"),
              ElementsAre("table `parent`: index `by_price` is only in the second"));
  EXPECT_THAT(changes_of("ALTER TABLE parent COMMENT 'words'"), ElementsAre("table `parent` has comment '' / words"));
  EXPECT_THAT(changes_of("ALTER TABLE child DROP CONSTRAINT positive"),
              ElementsAre("table `child`: check `positive` is only in the first"));
  EXPECT_THAT(changes_of("ALTER TABLE child DROP FOREIGN KEY fk"),
              ElementsAre("table `child`: foreign key `fk` is only in the first"));
  EXPECT_THAT(changes_of("ALTER TABLE parted ADD PARTITION (PARTITION p1 VALUES LESS THAN (20))"),
              ElementsAre("table `parted`: partition `p1` is only in the second"));
  EXPECT_THAT(changes_of("ALTER VIEW v AS SELECT p.code FROM parent p"),
              ElementsAre(HasSubstr("view `v` has definition")));
  EXPECT_THAT(changes_of("ALTER FUNCTION f COMMENT 'words'"), ElementsAre("function `f` has comment '' / words"));
  EXPECT_THAT(changes_of("DROP TRIGGER t"), ElementsAre("trigger `t` is only in the first"));
  EXPECT_THAT(changes_of("ALTER EVENT e DISABLE"), ElementsAre(HasSubstr("event `e` has status ENABLED / DISABLED")));
  EXPECT_THAT(changes_of("ALTER EVENT e ON SCHEDULE EVERY 2 DAY STARTS '2030-01-01 00:00:00'"),
              ElementsAre("event `e` has every 1 / 2"));
  EXPECT_THAT(changes_of("UPDATE parent SET price = 2 WHERE id = 2"),
              ElementsAre("table `parent`: row id=2 has price NULL / 2.00"));
  EXPECT_THAT(changes_of("UPDATE child SET place = ST_GeomFromText('POINT(3 4)')"),
              Contains(HasSubstr("is only in the second")));
}

TEST_P(ServerSnapshot, SeesWhatOnlyThisVendorHas) {
  if (is_mysql()) {
    EXPECT_THAT(changes_of("ALTER TABLE parent ALTER INDEX code INVISIBLE"),
                ElementsAre("table `parent`: index `code` has visible YES / NO"));
    run("ALTER TABLE parent ADD INDEX functional ((price * 2))");
    EXPECT_THAT(
        changes_of("ALTER TABLE parent DROP INDEX functional, ADD INDEX functional ((price * 3))"),
        ElementsAre(HasSubstr("table `parent`: index `functional` has columns ((`price` * 2)) / ((`price` * 3))")));
    EXPECT_THAT(changes_of("ALTER TABLE child ALTER CHECK positive NOT ENFORCED"),
                ElementsAre("table `child`: check `positive` has enforced YES / NO"));
    EXPECT_THAT(changes_of("ALTER TABLE child MODIFY place POINT SRID 0"),
                ElementsAre("table `child`: column `place` has srid none / 0"));
  } else {
    EXPECT_THAT(changes_of("ALTER TABLE parent ALTER INDEX code IGNORED"),
                ElementsAre("table `parent`: index `code` has ignored NO / YES"));
    EXPECT_THAT(changes_of("CREATE SEQUENCE s"), ElementsAre("table `s` is only in the second"));
  }
}

TEST_P(ServerSnapshot, ChecksumsEveryType) {
  SnapshotOptions options;
  options.row_limit = 0;
  EXPECT_THAT(changes_of("UPDATE parent SET price = 1.51 WHERE id = 1", options),
              ElementsAre("table `parent`: some of its 2 rows"));
  EXPECT_THAT(changes_of("UPDATE child SET bytes = x'00fe'", options),
              ElementsAre("table `child`: some of its 1 rows"));
  EXPECT_THAT(changes_of("UPDATE child SET doc = '{\"k\": 2}'", options),
              ElementsAre("table `child`: some of its 1 rows"));
  EXPECT_THAT(changes_of("UPDATE child SET place = ST_GeomFromText('POINT(3 4)')", options),
              ElementsAre("table `child`: some of its 1 rows"));
}

TEST_P(ServerSnapshot, SeesAnAutoIncrementThatHasJustMoved) {
  SnapshotOptions options;
  options.auto_increment = true;
  EXPECT_THAT(changes_of("ALTER TABLE parent AUTO_INCREMENT = 50", options),
              ElementsAre("table `parent` has AUTO_INCREMENT 3 / 50"));
}

TEST_P(ServerSnapshot, IsNotStoppedByABrokenView) {
  run("DROP TABLE child");
  EXPECT_EQ(take().views.size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(Servers, ServerSnapshot, testing::Values(Kind::mariadb, Kind::mysql),
                         [](const auto& kind) { return kind.param == Kind::mariadb ? "Mariadb" : "Mysql"; });

}  // namespace
}  // namespace belay
