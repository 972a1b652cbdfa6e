#include "execute/execute.h"

#include <gmock/gmock.h>

#include "unit/database/embedded.h"

namespace belay {
namespace {

class ExecuteTest : public testing::Test {
 protected:
  ExecuteTest() {
    engine_.run("CREATE DATABASE app");
    engine_.run("USE app");
  }

  std::string value_of(const std::string& sql) {
    const auto result = engine_.session->query(sql);
    return result && !result->rows.empty() ? result->rows.front().front().value_or("NULL") : "nothing";
  }

  test::Embedded engine_;
};

TEST_F(ExecuteTest, MarksEveryStepAsDone) {
  const auto journal = execute({"CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)"}, *engine_.session, {"r1", {}});
  ASSERT_TRUE(journal);
  EXPECT_TRUE(journal->complete);
  EXPECT_EQ(value_of("SELECT GROUP_CONCAT(state ORDER BY step) FROM _sqlbelay_journal WHERE run = 'r1'"), "done,done");
  EXPECT_EQ(value_of("SELECT COUNT(*) FROM t"), "1");
}

TEST_F(ExecuteTest, StopsAtTheStepThatTheServerRefuses) {
  const auto journal =
      execute({"CREATE TABLE t (a INT)", "CREATE TABLE t (a INT)", "DROP TABLE t"}, *engine_.session, {"r2", {}});
  ASSERT_TRUE(journal);
  EXPECT_FALSE(journal->complete);
  ASSERT_EQ(journal->steps.size(), 2U);
  EXPECT_EQ(journal->steps.back().error.number, 1050U);
  EXPECT_EQ(value_of("SELECT state FROM _sqlbelay_journal WHERE run = 'r2' AND step = 2"), "failed");
  EXPECT_EQ(value_of("SELECT COUNT(*) FROM t"), "0");
}

TEST_F(ExecuteTest, TellsAStepBeforeItRuns) {
  std::vector<std::string> told;
  const ExecuteOptions options{"r3", [&](const JournalStep& step) { told.push_back(step.sql); }};
  ASSERT_TRUE(execute({"DO 1", "DO 2"}, *engine_.session, options));
  EXPECT_THAT(told, testing::ElementsAre("DO 1", "DO 2"));
}

TEST_F(ExecuteTest, NeedsADatabaseForItsJournal) {
  const auto session = engine_.connect();
  const auto journal = execute({"DO 1"}, *session, {"r4", {}});
  ASSERT_FALSE(journal);
  EXPECT_THAT(journal.error().message, testing::HasSubstr("no database is selected"));
}

}  // namespace
}  // namespace belay
