// Every SQL and Markdown fence of every page is executed (rules/examples.h).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/examples.h"
#include "rules/page.h"
#include "rules/rules.h"

namespace belay {
namespace {

const RuleSet& all_rules() {
  static const RuleSet all = load_rules().value();
  return all;
}

class Pages : public testing::TestWithParam<std::string> {};

TEST_P(Pages, ExamplesDoWhatTheySay) {
  const Rule& rule = *all_rules().find(GetParam());
  for (const auto& failed : failed_examples(rule, page_of(rule).value(), all_rules()))
    ADD_FAILURE() << "rules/" << GetParam() << ".md:" << failed.line << ": " << failed.message;
}

std::vector<std::string> all_ids() {
  std::vector<std::string> ids;
  for (const Rule& rule : all_rules().rules) ids.push_back(rule.id);
  return ids;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, Pages, testing::ValuesIn(all_ids()), test_name);

// A page that goes wrong in every way there is.
std::vector<std::string> failures_of(const std::string& fix, const std::string& examples) {
  const std::string page =
      "---\nsummary: s\nseverity: warning\n" + fix +
      "on: statement\nwhen: {kind: create_table, guard: none}\nmessage: m\nhelp: h\n---\n# rule\n" + examples;
  RuleSet set{{read_page("rules/test/rule.md", page).value()}};
  std::vector<std::string> messages;
  for (const auto& failed : failed_examples(set.rules[0], page, set))
    messages.push_back(std::to_string(failed.line) + ": " + failed.message);
  return messages;
}

const std::string bare = "```sql\nCREATE TABLE t (a INT);\n```\n";
const std::string guarded = "```sql\nCREATE TABLE IF NOT EXISTS t (a INT);\n```\n";

TEST(Examples, OfAGoodPageHaveNothingToSay) {
  EXPECT_THAT(failures_of("fix: none\n", "## Flagged\n" + bare + "## Accepted\n" + guarded), testing::IsEmpty());
  EXPECT_THAT(failures_of("fix: safe\nfix_by: insert_if_not_exists\n",
                          "## Flagged\n" + bare + "## Fixed\n" + guarded + "## Accepted\n" + guarded),
              testing::IsEmpty());
}

TEST(Examples, AreWrongWhereTheRuleSaysOtherwise) {
  EXPECT_THAT(failures_of("fix: none\n", "## Flagged\n" + guarded + "## Accepted\n" + bare),
              testing::ElementsAre("13: `rule` does not flag this", "17: `rule` flags this"));
}

TEST(Examples, AreWrongWhereTheFixGivesAnotherText) {
  const auto failures = failures_of("fix: safe\nfix_by: insert_if_not_exists\n",
                                    "## Flagged\n" + bare + "## Fixed\n" + bare + "## Accepted\n" + guarded);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_THAT(failures[0], testing::StartsWith("18: the fix gives another text:\nCREATE TABLE IF NOT EXISTS t"));
}

TEST(Examples, MustBeThere) {
  EXPECT_THAT(failures_of("fix: none\n", ""), testing::ElementsAre("1: there is no example below `## Flagged`",
                                                                   "1: there is no example below `## Accepted`"));
}

TEST(Examples, NameAServerThatThereIs) {
  EXPECT_THAT(failures_of("fix: none\n", "## Flagged\n```sql mysqll:8\nSELECT 1;\n```\n## Accepted\n" + guarded),
              testing::Contains("13: `mysqll:8` is no server"));
}

}  // namespace
}  // namespace belay
