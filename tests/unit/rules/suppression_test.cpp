// What comments allow.
#include "rules/suppression.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace belay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Findings findings_of(const std::string& text, const std::string& path = "a.sql",
                     const std::vector<std::string>& selected = {}) {
  const RuleSet rules = select_rules(load_rules().value(), selected, {}).value();
  return lint(analyse(split(read_text(path, text).value()), Server{}), rules);
}

std::vector<std::string> rules_in(const Findings& findings) {
  std::vector<std::string> names;
  for (const Finding& finding : findings.items) names.push_back(finding.rule);
  return names;
}

std::vector<std::string> rules_of(const std::string& text, const std::string& path = "a.sql") {
  return rules_in(findings_of(text, path));
}

const std::string create = "CREATE TABLE users (id INT PRIMARY KEY);\n";
const std::string again = "CREATE TABLE roles (id INT PRIMARY KEY);\n";
const std::string flag = "idempotency/create-table-without-guard";

TEST(Suppression, IsForTheNextStatementAlone) {
  const Findings findings = findings_of("-- sqlbelay: allow create-table-without-guard -- new\n" + create + again);
  EXPECT_THAT(rules_in(findings), ElementsAre(flag));
  EXPECT_EQ(findings.items[0].statement, 2U);
  EXPECT_EQ(findings.suppressed, 1U);
}

TEST(Suppression, IsForTheFileWhereItSaysSo) {
  EXPECT_THAT(rules_of(create + "# sqlbelay: allow-file create-table-without-guard -- new\n" + again), IsEmpty());
}

TEST(Suppression, MayBeAnyKindOfComment) {
  for (const std::string comment :
       {"-- sqlbelay: allow idempotency -- new\n", "#sqlbelay: allow idempotency -- new\n",
        "/* sqlbelay: allow idempotency -- new */ ", "/*\n * more\n */ -- sqlbelay: allow idempotency -- new\n"})
    EXPECT_THAT(rules_of(comment + create), IsEmpty()) << comment;
}

TEST(Suppression, NamesRulesByNameCategoryOrBoth) {
  for (const std::string name : {"create-table-without-guard", "idempotency", "idempotency/create-table-without-guard"})
    EXPECT_THAT(rules_of("-- sqlbelay: allow " + name + " -- new\n" + create), IsEmpty()) << name;
}

TEST(Suppression, IsNotWhatTheSafeScriptSaysOfItself) {
  EXPECT_THAT(rules_in(findings_of("-- sqlbelay: the safe script, made from in.sql\nSELECT 1;\n")), IsEmpty());
  EXPECT_THAT(rules_in(findings_of("-- sqlbelay: what was there before, for the rollback\nSELECT 1;\n")), IsEmpty());
}

TEST(Suppression, NamesSeveral) {
  const std::string drop = "DROP TABLE users;\n";
  ASSERT_THAT(rules_of(drop), ElementsAre("data-loss/drop-table", "idempotency/drop-without-guard"));
  EXPECT_THAT(rules_of("-- sqlbelay: allow drop-table, drop-without-guard -- old\n" + drop), IsEmpty());
}

TEST(Suppression, OfStringsIsNone) {
  EXPECT_THAT(rules_of("SELECT '-- sqlbelay: allow idempotency -- new';\n" + create), ElementsAre(flag));
}

TEST(Suppression, CoversClausesOfItsStatement) {
  EXPECT_THAT(rules_of("-- sqlbelay: allow add-column-without-guard, no-lock-wait-timeout -- new\nALTER TABLE t ADD a "
                       "INT,\n ADD b INT;\n"),
              IsEmpty());
}

TEST(Suppression, CoversASyntaxErrorAtTheEnd) {
  EXPECT_THAT(rules_of("-- sqlbelay: allow syntax/error -- a template\nCREATE TABLE"), IsEmpty());
}

TEST(Suppression, InAGuideIsForTheNextFence) {
  const std::string fence = "```sql\n" + create + "```\n";
  const std::string next = "```sql\n" + again + again + "```\n";
  const std::string comment = "<!-- sqlbelay: allow idempotency, correctness -- new -->\n";
  EXPECT_THAT(rules_of("# Guide\n\n" + comment + "\n" + next, "a.md"), IsEmpty());
  EXPECT_THAT(rules_of(comment + "\n" + next + "\n" + fence, "a.md"), ElementsAre(flag));
  EXPECT_THAT(
      rules_of("1. Text\n   <!-- sqlbelay: allow idempotency -- new -->\n   ```sql\n   " + create + "   ```\n", "a.md"),
      IsEmpty());
  EXPECT_THAT(rules_of("```html\n" + comment + "```\n\n" + fence, "a.md"), ElementsAre(flag));
}

TEST(Suppression, InAFenceIsForItsStatement) {
  EXPECT_THAT(rules_of("```sql\n-- sqlbelay: allow idempotency -- new\n" + create + again + "```\n", "a.md"),
              ElementsAre(flag));
}

TEST(Suppression, ThatIsUnusedOrUnknownIsFound) {
  const Findings unused = findings_of("-- sqlbelay: allow drop-table -- old\nSELECT 1;\n");
  ASSERT_THAT(rules_in(unused), ElementsAre("suppression/unused"));
  EXPECT_EQ(unused.items[0].span, (Span{19, 29}));
  const Findings unknown = findings_of("-- sqlbelay: allow drop-tabel -- old\nSELECT 1;\n");
  ASSERT_THAT(rules_in(unknown), ElementsAre("suppression/unknown"));
  EXPECT_EQ(unknown.items[0].help, "did you mean `drop-table`");
  const Findings instruction = findings_of("-- sqlbelay: alow drop-table -- old\nSELECT 1;\n");
  ASSERT_THAT(rules_in(instruction), ElementsAre("suppression/unknown"));
  EXPECT_EQ(instruction.items[0].message, "there is no instruction `alow`");
  EXPECT_EQ(instruction.items[0].help, "did you mean `allow`");
}

TEST(Suppression, AtTheEndCoversNothing) {
  EXPECT_THAT(rules_of(create + "-- sqlbelay: allow idempotency -- new\n"), ElementsAre(flag, "suppression/unused"));
}

TEST(Suppression, OfARuleThatDoesNotRunIsNotJudged) {
  EXPECT_THAT(rules_in(findings_of("-- sqlbelay: allow drop-table -- old\nSELECT 1;\n", "a.sql", {"suppression"})),
              IsEmpty());
}

TEST(Suppression, IsForItsOwnFile) {
  std::vector<SourceFile> files;
  files.push_back(read_text("a.sql", "-- sqlbelay: allow-file idempotency -- new\n" + create).value());
  files.push_back(read_text("b.sql", again).value());
  EXPECT_THAT(rules_in(lint(analyse(split(std::move(files)), Server{}), load_rules().value())), ElementsAre(flag));
}

}  // namespace
}  // namespace belay
