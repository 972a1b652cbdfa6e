#include "database/snapshot.h"

#include <gmock/gmock.h>

#include <functional>

#include "unit/database/embedded.h"

namespace belay {
namespace {

using test::Embedded;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* base =
    "CREATE TABLE parent (id INT PRIMARY KEY);"
    "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, n INT, v VARCHAR(20), parent_id INT, KEY by_n (n));"
    "INSERT INTO t (n, v) VALUES (1, 'a'), (2, 'b'), (3, NULL)";

class SnapshotTest : public testing::Test {
 protected:
  void SetUp() override { start_again(); }

  void start_again() const {
    for (const char* sql : {"DROP DATABASE IF EXISTS d", "CREATE DATABASE d CHARACTER SET utf8mb4", "USE d"}) {
      engine.run(sql);
    }
    run(base);
  }

  // Statements separated by semicolons.
  void run(std::string_view script) const {
    while (!script.empty()) {
      const size_t end = std::min(script.find(';'), script.size());
      engine.run(script.substr(0, end));
      script.remove_prefix(std::min(end + 1, script.size()));
    }
  }

  Snapshot take(const SnapshotOptions& options = {}, const std::string& database = "d") const {
    const std::unique_ptr<Connection> session = engine.connect();
    Result<Snapshot> snapshot = take_snapshot(*session, database, options);
    if (!snapshot) throw std::runtime_error(snapshot.error().message);
    return *std::move(snapshot);
  }

  // What differs after the script, as the differences say it.
  std::vector<std::string> changes_of(std::string_view script, const SnapshotOptions& options = {}) const {
    const Snapshot before = take(options);
    run(script);
    const Snapshot after = take(options);
    const std::vector<std::string> found = differences(before, after);
    EXPECT_EQ(found.empty(), before == after) << "differences and == tell the same";
    EXPECT_EQ(found.empty(), dump_of(before) == dump_of(after)) << "and so do the dumps";
    return found;
  }

  Embedded engine;
};

TEST_F(SnapshotTest, IsTheSameTwice) {
  EXPECT_THAT(changes_of(""), IsEmpty());
  EXPECT_THAT(take().tables, SizeIs(2));
}

TEST_F(SnapshotTest, DoesNotDependOnTheOrderOfRowsOrOnTheName) {
  const Snapshot before = take();
  run("DELETE FROM t WHERE id = 1;INSERT INTO t (id, n, v) VALUES (1, 1, 'a');CREATE VIEW v AS SELECT n FROM t");
  const Snapshot after = take();
  run("CREATE DATABASE other;USE other");
  run(base);
  run("CREATE VIEW v AS SELECT n FROM t");
  EXPECT_THAT(differences(after, take({}, "other")), IsEmpty());
  EXPECT_THAT(differences(before, after), ElementsAre("view `v` is only in the second"));
}

TEST_F(SnapshotTest, SaysThatThereIsNoSuchDatabase) {
  const Result<Snapshot> snapshot = take_snapshot(*engine.session, "nowhere");
  ASSERT_FALSE(snapshot);
  EXPECT_EQ(snapshot.error().message, "there is no database `nowhere`");
}

TEST_F(SnapshotTest, TakesNamesThatNeedQuotes) {
  run("CREATE DATABASE `o'd``d \\\\`;USE `o'd``d \\\\`;CREATE TABLE `t``'` (`c``'` INT);INSERT INTO `t``'` VALUES (1)");
  EXPECT_THAT(dump_of(take({}, "o'd`d \\\\")), HasSubstr("1 rows of c`'"));
}

TEST_F(SnapshotTest, SeesTables) {
  EXPECT_THAT(changes_of("CREATE TABLE u (id INT)"), ElementsAre("table `u` is only in the second"));
  EXPECT_THAT(changes_of("DROP TABLE u"), ElementsAre("table `u` is only in the first"));
  EXPECT_THAT(changes_of("ALTER TABLE t COMMENT 'now with words'"),
              ElementsAre("table `t` has comment '' / now with words"));
  EXPECT_THAT(changes_of("ALTER TABLE t ENGINE=MyISAM"), Contains("table `t` has engine InnoDB / MyISAM"));
  EXPECT_THAT(changes_of("ALTER TABLE t ROW_FORMAT=FIXED"), Contains(HasSubstr("table `t` has row_format")));
  EXPECT_THAT(changes_of("ALTER TABLE parent DEFAULT CHARSET latin1"),
              ElementsAre("table `parent` has collation utf8mb4_general_ci / latin1_swedish_ci"));
  EXPECT_THAT(changes_of("ALTER DATABASE d CHARACTER SET latin1"),
              Contains("the database has charset utf8mb4 / latin1"));
}

TEST_F(SnapshotTest, SeesColumns) {
  EXPECT_THAT(changes_of("ALTER TABLE t MODIFY n BIGINT"),
              ElementsAre("table `t`: column `n` has type int(11) / bigint(20)"));
  EXPECT_THAT(changes_of("ALTER TABLE t ALTER n SET DEFAULT 5"),
              ElementsAre("table `t`: column `n` has default NULL / 5"));
  EXPECT_THAT(changes_of("ALTER TABLE t MODIFY n BIGINT NOT NULL DEFAULT 5"),
              ElementsAre("table `t`: column `n` has nullable YES / NO"));
  EXPECT_THAT(changes_of("ALTER TABLE t MODIFY v VARCHAR(20) COMMENT 'x'"),
              ElementsAre("table `t`: column `v` has comment '' / x"));
  EXPECT_THAT(changes_of("ALTER TABLE t MODIFY v VARCHAR(20) CHARACTER SET latin1 COMMENT 'x'"),
              Contains("table `t`: column `v` has charset utf8mb4 / latin1"));
  EXPECT_THAT(changes_of("ALTER TABLE parent ADD twice INT AS (id * 2)"),
              ElementsAre("table `parent`: column `twice` is only in the second"));
  EXPECT_THAT(changes_of("ALTER TABLE parent MODIFY twice INT AS (id * 3)"),
              ElementsAre("table `parent`: column `twice` has expression `id` * 2 / `id` * 3"));
  EXPECT_THAT(changes_of("ALTER TABLE parent MODIFY twice INT AS (id * 3) FIRST"),
              Contains("table `parent` has its columns in the order id, twice / twice, id"));
}

TEST_F(SnapshotTest, SeesIndexes) {
  EXPECT_THAT(changes_of("ALTER TABLE t ADD UNIQUE u (v, n)"),
              ElementsAre("table `t`: index `u` is only in the second"));
  EXPECT_THAT(changes_of("ALTER TABLE t DROP INDEX u, ADD UNIQUE u (v(3), n DESC)"),
              ElementsAre("table `t`: index `u` has columns `v`, `n` / `v`(3), `n` DESC"));
  EXPECT_THAT(changes_of("ALTER TABLE t DROP INDEX u, ADD INDEX u (v(3), n DESC)"),
              ElementsAre("table `t`: index `u` has unique YES / NO"));
  EXPECT_THAT(changes_of("ALTER TABLE t DROP INDEX u, ADD FULLTEXT u (v) COMMENT 'words'"),
              Contains("table `t`: index `u` has type BTREE / FULLTEXT"));
  EXPECT_THAT(changes_of("ALTER TABLE t ALTER INDEX by_n IGNORED"),
              ElementsAre("table `t`: index `by_n` has ignored NO / YES"));
}

TEST_F(SnapshotTest, TakesRestrictForNoActionWhereAskedTo) {
  run("ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id)");
  const std::string_view again =
      "ALTER TABLE t DROP FOREIGN KEY fk;"
      "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE NO ACTION";
  SnapshotOptions options;
  options.restrict_is_no_action = true;
  EXPECT_THAT(changes_of(again, options), IsEmpty());
  EXPECT_THAT(changes_of("ALTER TABLE t DROP FOREIGN KEY fk;"
                         "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id)"),
              ElementsAre("table `t`: foreign key `fk` has on_delete NO ACTION / RESTRICT"));
}

TEST_F(SnapshotTest, SeesForeignKeysAndChecks) {
  EXPECT_THAT(changes_of("ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id)"),
              Contains("table `t`: foreign key `fk` is only in the second"));
  EXPECT_THAT(
      changes_of("ALTER TABLE t DROP FOREIGN KEY fk;"
                 "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE"),
      ElementsAre("table `t`: foreign key `fk` has on_delete RESTRICT / CASCADE"));
  EXPECT_THAT(changes_of("ALTER TABLE t DROP FOREIGN KEY fk;"
                         "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES t (id) ON DELETE CASCADE"),
              Contains("table `t`: foreign key `fk` has referenced_table parent / t"));
  EXPECT_THAT(changes_of("ALTER TABLE t ADD CONSTRAINT positive CHECK (n > 0)"),
              ElementsAre("table `t`: check `positive` is only in the second"));
  EXPECT_THAT(changes_of("ALTER TABLE t DROP CONSTRAINT positive;ALTER TABLE t ADD CONSTRAINT positive CHECK (n > -1)"),
              ElementsAre("table `t`: check `positive` has clause `n` > 0 / `n` > -1"));
}

TEST_F(SnapshotTest, SeesPartitions) {
  run("CREATE TABLE p (y INT) PARTITION BY RANGE (y) (PARTITION p0 VALUES LESS THAN (10))");
  EXPECT_THAT(changes_of("ALTER TABLE p ADD PARTITION (PARTITION p1 VALUES LESS THAN (20))"),
              ElementsAre("table `p`: partition `p1` is only in the second"));
  EXPECT_THAT(changes_of("ALTER TABLE p REORGANIZE PARTITION p1 INTO (PARTITION p1 VALUES LESS THAN (30))"),
              ElementsAre("table `p`: partition `p1` has values 20 / 30"));
}

TEST_F(SnapshotTest, SeesViews) {
  run("CREATE VIEW v AS SELECT n FROM t");
  EXPECT_THAT(changes_of("CREATE OR REPLACE VIEW v AS SELECT id FROM t"),
              ElementsAre("view `v` has definition select `t`.`n` AS `n` from `t` / select `t`.`id` AS `id` from `t`"));
  EXPECT_THAT(changes_of("CREATE OR REPLACE SQL SECURITY INVOKER VIEW v AS SELECT id FROM t"),
              ElementsAre("view `v` has security DEFINER / INVOKER"));
  EXPECT_THAT(changes_of("DROP TABLE t"), ElementsAre("table `t` is only in the first"))
      << "a broken view is no obstacle";
}

TEST_F(SnapshotTest, SeesRoutines) {
  EXPECT_THAT(changes_of("CREATE PROCEDURE p(a INT) SELECT 1"), ElementsAre("procedure `p` is only in the second"));
  EXPECT_THAT(changes_of("CREATE OR REPLACE PROCEDURE p(a INT) SELECT 2"),
              ElementsAre("procedure `p` has body SELECT 1 / SELECT 2"));
  EXPECT_THAT(changes_of("CREATE OR REPLACE PROCEDURE p(OUT a INT) SELECT 2"),
              ElementsAre("procedure `p` has parameters IN a int(11) / OUT a int(11)"));
  EXPECT_THAT(changes_of("ALTER PROCEDURE p SQL SECURITY INVOKER"),
              ElementsAre("procedure `p` has security DEFINER / INVOKER"));
  EXPECT_THAT(changes_of("CREATE FUNCTION p(a INT) RETURNS INT RETURN a"),
              ElementsAre("function `p` is only in the second"))
      << "a function may have the name of a procedure";
  EXPECT_THAT(changes_of("CREATE OR REPLACE FUNCTION p(a INT) RETURNS BIGINT RETURN a"),
              ElementsAre("function `p` has returns int(11) / bigint(20)"));
  EXPECT_THAT(
      changes_of("SET sql_mode = 'ANSI_QUOTES';CREATE OR REPLACE PROCEDURE p(OUT a INT) SQL SECURITY INVOKER SELECT 2"),
      ElementsAre(HasSubstr("procedure `p` has sql_mode STRICT_TRANS_TABLES")));
}

TEST_F(SnapshotTest, SeesTriggers) {
  EXPECT_THAT(changes_of("CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW SET NEW.n = 1"),
              ElementsAre("trigger `r` is only in the second"));
  EXPECT_THAT(changes_of("CREATE OR REPLACE TRIGGER r AFTER INSERT ON t FOR EACH ROW SET @n = 1"),
              ElementsAre("trigger `r` has timing BEFORE / AFTER", "trigger `r` has body SET NEW.n = 1 / SET @n = 1"));
}

TEST_F(SnapshotTest, NamesRowsByTheirKey) {
  EXPECT_THAT(changes_of("UPDATE t SET n = 7, v = 'it''s' WHERE id = 2"),
              ElementsAre("table `t`: row id=2 has n 2 / 7", "table `t`: row id=2 has v 'b' / 'it''s'"));
  EXPECT_THAT(changes_of("UPDATE t SET v = 'c' WHERE id = 3"), ElementsAre("table `t`: row id=3 has v NULL / 'c'"));
  EXPECT_THAT(changes_of("DELETE FROM t WHERE id = 1"),
              ElementsAre("table `t`: 3 / 2 rows", "table `t`: row (1, 1, 'a', NULL) is only in the first"));
  EXPECT_THAT(changes_of("INSERT INTO t (id) VALUES (9)"),
              ElementsAre("table `t`: 2 / 3 rows", "table `t`: row (9, NULL, NULL, NULL) is only in the second"));
}

TEST_F(SnapshotTest, CountsEqualRowsOfATableWithoutAKey) {
  run("CREATE TABLE k (n INT);INSERT INTO k VALUES (1), (1), (2)");
  EXPECT_THAT(changes_of("DELETE FROM k WHERE n = 1 LIMIT 1"),
              ElementsAre("table `k`: 3 / 2 rows", "table `k`: row (1) is only in the first"));
  EXPECT_THAT(changes_of("UPDATE k SET n = 3 WHERE n = 2"),
              ElementsAre("table `k`: row (2) is only in the first", "table `k`: row (3) is only in the second"));
}

TEST_F(SnapshotTest, NamesOnlyTheFirstRows) {
  run("CREATE TABLE k (id INT PRIMARY KEY, n INT);INSERT INTO k SELECT seq, 0 FROM seq_1_to_100");
  const std::vector<std::string> found = changes_of("UPDATE k SET n = 1");
  EXPECT_THAT(found, SizeIs(6));
  EXPECT_EQ(found.back(), "table `k`: 95 more differences of rows");
}

TEST_F(SnapshotTest, ShowsBytesThatAreNoTextAndCutsLongOnes) {
  run("CREATE TABLE b (id INT PRIMARY KEY, bytes BLOB, text TEXT);INSERT INTO b VALUES (1, x'00ff', REPEAT('x', 500))");
  EXPECT_THAT(changes_of("UPDATE b SET bytes = x'00fe'"), ElementsAre("table `b`: row id=1 has bytes 0x00FF / 0x00FE"));
  const std::vector<std::string> found = changes_of("UPDATE b SET text = CONCAT(REPEAT('x', 499), 'y')");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_LT(found[0].size(), 300U);
  EXPECT_THAT(found[0], HasSubstr("y'"));
}

TEST_F(SnapshotTest, ComparesManyRowsByTheirChecksum) {
  SnapshotOptions options;
  options.row_limit = 10;
  run("CREATE TABLE k (id INT PRIMARY KEY, n INT, v VARCHAR(9));INSERT INTO k SELECT seq, 0, NULL FROM seq_1_to_100");
  EXPECT_THAT(take(options).tables.at("k").rows.rows, IsEmpty());
  EXPECT_EQ(take(options).tables.at("k").rows.count, 100U);
  EXPECT_THAT(changes_of("", options), IsEmpty());
  EXPECT_THAT(changes_of("UPDATE k SET n = 1 WHERE id = 50", options), ElementsAre("table `k`: some of its 100 rows"));
  EXPECT_THAT(changes_of("UPDATE k SET v = '' WHERE id = 50", options), SizeIs(1)) << "NULL is not an empty text";
  EXPECT_THAT(changes_of("DELETE FROM k WHERE id = 50", options), ElementsAre("table `k`: 100 / 99 rows"));
}

TEST_F(SnapshotTest, SeesThatEqualRowsDoubled) {
  SnapshotOptions options;
  options.row_limit = 1;
  run("CREATE TABLE k (n INT);INSERT INTO k VALUES (1), (1), (2), (2)");
  EXPECT_THAT(changes_of("UPDATE k SET n = 3 WHERE n = 2", options), ElementsAre("table `k`: some of its 4 rows"));
}

TEST_F(SnapshotTest, LeavesOutWhatItIsToldTo) {
  SnapshotOptions options;
  options.ignored_columns = {"t.v"};
  EXPECT_THAT(changes_of("UPDATE t SET v = 'z' WHERE id = 1", options), IsEmpty());
  EXPECT_THAT(changes_of("UPDATE t SET n = 8 WHERE id = 1", options), SizeIs(1));
  options = {};
  options.rows = false;
  EXPECT_THAT(changes_of("DELETE FROM t", options), IsEmpty());
}

TEST_F(SnapshotTest, ComparesTheNextAutoIncrementOnDemand) {
  const char* burn_a_value = "SET sql_mode = '';INSERT IGNORE INTO t (id) VALUES (20);DELETE FROM t WHERE id = 20";
  EXPECT_THAT(changes_of(burn_a_value), IsEmpty());
  start_again();
  SnapshotOptions options;
  options.auto_increment = true;
  EXPECT_THAT(changes_of(burn_a_value, options), ElementsAre("table `t` has AUTO_INCREMENT 4 / 21"));
}

TEST_F(SnapshotTest, SeesInvisibleColumnsAndSequences) {
  run("CREATE TABLE h (id INT PRIMARY KEY, hidden INT INVISIBLE);INSERT INTO h (id, hidden) VALUES (1, 1)");
  EXPECT_THAT(changes_of("UPDATE h SET hidden = 2"), ElementsAre("table `h`: row id=1 has hidden 1 / 2"));
  EXPECT_THAT(changes_of("CREATE SEQUENCE s"), ElementsAre("table `s` is only in the second"));
  EXPECT_THAT(changes_of("ALTER SEQUENCE s INCREMENT 5"), testing::Not(IsEmpty()));
}

TEST_F(SnapshotTest, DumpsForAPerson) {
  run("DROP TABLE t;INSERT INTO parent VALUES (1)");
  EXPECT_EQ(
      dump_of(take()),
      "database: charset utf8mb4, collation utf8mb4_general_ci\n"
      "table `parent`: kind BASE TABLE, engine InnoDB, row_format Dynamic, collation utf8mb4_general_ci, options '', "
      "comment ''\n"
      "  column `id`: type int(11), nullable NO, default none, extra '', charset none, collation none, "
      "expression none, comment ''\n"
      "  index `PRIMARY`: columns `id`, unique YES, type BTREE, ignored NO, comment ''\n"
      "  1 rows of id\n"
      "    (1)\n");
}

}  // namespace
}  // namespace belay
