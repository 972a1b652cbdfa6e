// Fixes of a whole script: all of them in one call, and none the second time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/fixing.h"

namespace belay {
namespace {

Fixing fixed(const std::string& sql, const std::string& server = "mysql:8.4", const std::string& path = "a.sql",
             Applicability limit = Applicability::safe) {
  const RuleSet rules = load_rules().value();
  Analysis analysis = analyse(split(read_text(path, sql).value()), parse_server(server).value());
  Findings findings = lint(analysis, rules);
  return fix_all(std::move(analysis), std::move(findings), rules, limit, std::nullopt);
}

std::string text_of(const Fixing& fixing) {
  return std::string(std::string_view(fixing.analysis.script.files[0].text));
}

TEST(Fixing, AppliesEveryFixAndCounts) {
  const Fixing fixing = fixed("CREATE TABLE a (id INT PRIMARY KEY);\ncreate view v as select 1;\n");
  EXPECT_EQ(text_of(fixing),
            "CREATE TABLE IF NOT EXISTS a (id INT PRIMARY KEY);\ncreate or replace view v as select 1;\n");
  EXPECT_EQ(fixing.applied, 2U);
  EXPECT_TRUE(fixing.settled);
  EXPECT_TRUE(fixing.findings.items.empty());
}

TEST(Fixing, ChangesNothingTheSecondTime) {
  const std::string once = text_of(fixed("DROP TABLE a, b;\nCREATE DATABASE c;\n"));
  EXPECT_EQ(text_of(fixed(once)), once);
  EXPECT_EQ(fixed(once).applied, 0U);
}

TEST(Fixing, KeepsTheMarkAtTheFrontAndTheLineEnds) {
  EXPECT_EQ(text_of(fixed("\xEF\xBB\xBF"
                          "DROP TABLE a; -- gone\r\nDROP TABLE b;")),
            "\xEF\xBB\xBF"
            "DROP TABLE IF EXISTS a; -- gone\r\nDROP TABLE IF EXISTS b;");
}

TEST(Fixing, EditsInsideTheFencesOfAGuide) {
  const std::string guide =
      "# 1.1\n\n`DROP TABLE a`:\n\n> ~~~sql\n> DROP TABLE a;\n> ~~~\n\n```sh\nDROP TABLE a;\n```\n";
  std::string expected = guide;
  expected.replace(expected.find("> DROP TABLE") + 12, 0, " IF EXISTS");
  EXPECT_EQ(text_of(fixed(guide, "mysql:8.4", "a.md")), expected);
}

TEST(Fixing, FixesEveryClauseOfAnAlter) {
  EXPECT_EQ(text_of(fixed("ALTER TABLE t ADD a INT, ADD COLUMN b INT;\n", "mariadb:10.11")),
            "ALTER TABLE t ADD IF NOT EXISTS a INT, ADD COLUMN IF NOT EXISTS b INT;\n");
}

TEST(Fixing, GuardsNoColumnOfAListAlone) {
  const std::string alter = "ALTER TABLE t ADD COLUMN (a INT, b INT);\n";
  EXPECT_EQ(text_of(fixed(alter, "mariadb:10.11")), alter);
}

// MariaDB 10.11 would leave the table without a primary key.
TEST(Fixing, GuardsNoPrimaryKeyThatReplacesAnother) {
  const std::string alter = "ALTER TABLE t DROP PRIMARY KEY, ADD id INT PRIMARY KEY;\n";
  EXPECT_EQ(text_of(fixed(alter, "mariadb:10.11")), alter);
}

TEST(Fixing, LeavesAloneWhatHasNoFix) {
  const Fixing fixing = fixed("DELETE FROM t;\n");
  EXPECT_EQ(fixing.applied, 0U);
  EXPECT_EQ(fixing.findings.items.size(), 1U);
}

// Two findings that want the same place: one a round.
TEST(Fixing, DoesWhatOverlapsOneAfterTheOther) {
  RuleSet rules = load_rules().value();
  rules = select_rules(rules, {"create-table-without-guard"}, {}).value();
  Rule twin = rules.rules.front();
  twin.id = "test/twin";
  rules.rules.push_back(twin);
  Analysis analysis = analyse(split(read_text("a.sql", "CREATE TABLE a (id INT);").value()), Server{});
  Findings findings = lint(analysis, rules);
  ASSERT_EQ(findings.items.size(), 2U);
  const Fixing fixing = fix_all(std::move(analysis), std::move(findings), rules, Applicability::safe, std::nullopt);
  EXPECT_EQ(text_of(fixing), "CREATE TABLE IF NOT EXISTS a (id INT);");
  EXPECT_EQ(fixing.applied, 1U);
}

}  // namespace
}  // namespace belay
