// Which INSERT a reader of rows hangs on.
#include <gmock/gmock.h>

#include "facts/facts.h"

namespace belay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Facts facts_of(const std::string& sql) {
  return analyse(split(*read_text("test.sql", sql)), Server{}).facts;
}

TEST(RowUsesTest, AConditionPicksTheRowThatMeetsIt) {
  const Facts facts = facts_of(
      "INSERT INTO type (name, label) VALUES ('tidb', 'TiDB'), ('kafka', 'Kafka');"
      "INSERT INTO type (name) VALUES ('doris');"
      "SELECT @doris := id FROM type WHERE name = 'doris';"
      "SET @tidb = (SELECT id FROM type WHERE `name` = 'TIDB' AND label = 'TiDB');");
  ASSERT_EQ(facts.statements[2].row_uses.size(), 1U);
  EXPECT_THAT(facts.statements[2].row_uses[0].inserted_by, ElementsAre(2));
  EXPECT_EQ(facts.statements[2].row_uses[0].rows.detail, "name = 'doris'");
  ASSERT_EQ(facts.statements[3].row_uses.size(), 1U);
  EXPECT_THAT(facts.statements[3].row_uses[0].inserted_by, ElementsAre(1));
}

TEST(RowUsesTest, ARowThatOnlyComesLaterIsSeen) {
  const Facts facts =
      facts_of("SELECT @id := id FROM type WHERE name = 'tidb'; INSERT INTO type (name) VALUES ('tidb');");
  ASSERT_EQ(facts.statements[0].row_uses.size(), 1U);
  EXPECT_THAT(facts.statements[0].row_uses[0].inserted_by, IsEmpty());
  EXPECT_THAT(facts.statements[0].row_uses[0].inserted_later_by, ElementsAre(2));
}

TEST(RowUsesTest, AReaderOfAllRowsDoesNotWaitForLaterOnes) {
  const Facts facts =
      facts_of("SELECT COUNT(*) FROM type; INSERT INTO type (name) VALUES ('tidb'); SELECT COUNT(*) FROM type;");
  EXPECT_THAT(facts.statements[0].row_uses, IsEmpty());
  ASSERT_EQ(facts.statements[2].row_uses.size(), 1U);
  EXPECT_THAT(facts.statements[2].row_uses[0].inserted_by, ElementsAre(2));
}

TEST(RowUsesTest, ValuesNobodyKnowsMayBeTheRow) {
  const Facts facts = facts_of(
      "INSERT INTO type (name) SELECT name FROM old_type;"
      "INSERT INTO type (name) VALUES (UUID());"
      "INSERT INTO type (name) VALUES ('other');"
      "SELECT @id := id FROM type WHERE name = 'tidb';");
  ASSERT_EQ(facts.statements[3].row_uses.size(), 1U);
  EXPECT_THAT(facts.statements[3].row_uses[0].inserted_by, ElementsAre(1, 2));
}

TEST(RowUsesTest, ATestOfItsOwnRowIsNoUse) {
  const Facts facts = facts_of("INSERT INTO t (a) SELECT 1 FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM t WHERE a = 1);");
  EXPECT_THAT(facts.statements[0].row_uses, IsEmpty());
}

TEST(RowUsesTest, NumbersMeetHoweverTheyAreWritten) {
  const Facts facts = facts_of(
      "INSERT INTO t (a, b) VALUES (7, 1); INSERT INTO t (a, b) VALUES (8, 2); SELECT b FROM t WHERE a = '7';");
  ASSERT_EQ(facts.statements[2].row_uses.size(), 1U);
  EXPECT_THAT(facts.statements[2].row_uses[0].inserted_by, ElementsAre(1));
}

}  // namespace
}  // namespace belay
