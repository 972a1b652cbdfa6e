// Every SQL fence of every page is executed: what it says is flagged is flagged once and by this rule alone, what it
// says is accepted is not, and the fix of a flagged example gives the fixed one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/page.h"
#include "rules/rules.h"

namespace belay {
namespace {

Analysis analyse_example(const Example& example) {
  const auto server = example.options.empty() ? Server{} : parse_server(example.options).value();
  return analyse(split(read_text("example.sql", example.sql).value()), server);
}

std::vector<Example> examples_of(const Rule& rule, std::string_view section) {
  auto examples = examples_in(page_of(rule).value());
  std::erase_if(examples, [&](const Example& example) { return example.section != section; });
  return examples;
}

std::vector<std::string> rules_of(const Findings& findings) {
  std::vector<std::string> rules;
  for (const auto& finding : findings.items) rules.push_back(finding.rule);
  return rules;
}

class Pages : public testing::TestWithParam<Rule> {
 protected:
  static std::string place(const Example& example) {
    return "rules/" + GetParam().id + ".md:" + std::to_string(example.line);
  }
  const RuleSet all_ = load_rules().value();
};

TEST_P(Pages, FlagWhatTheySay) {
  for (const auto& example : examples_of(GetParam(), "Flagged"))
    EXPECT_THAT(rules_of(lint(analyse_example(example), all_)), testing::ElementsAre(GetParam().id)) << place(example);
}

TEST_P(Pages, AcceptWhatTheySay) {
  const RuleSet rule{{GetParam()}};
  for (const auto& example : examples_of(GetParam(), "Accepted"))
    EXPECT_THAT(rules_of(lint(analyse_example(example), rule)), testing::IsEmpty()) << place(example);
}

TEST_P(Pages, FixWhatTheySay) {
  const auto flagged = examples_of(GetParam(), "Flagged");
  const auto fixed = examples_of(GetParam(), "Fixed");
  ASSERT_EQ(fixed.empty(), GetParam().fix == Applicability::none);
  ASSERT_LE(fixed.size(), flagged.size());
  const RuleSet rule{{GetParam()}};
  for (size_t i = 0; i < fixed.size(); ++i) {
    const auto findings = lint(analyse_example(flagged[i]), rule).items;
    ASSERT_TRUE(!findings.empty() && findings[0].fix) << place(flagged[i]);
    EXPECT_EQ(apply_edits(flagged[i].sql, findings[0].fix->edits), fixed[i].sql) << place(fixed[i]);
    EXPECT_THAT(rules_of(lint(analyse_example(fixed[i]), rule)), testing::IsEmpty()) << place(fixed[i]);
  }
}

std::string test_name(const testing::TestParamInfo<Rule>& info) {
  std::string name = info.param.id;
  std::ranges::replace_if(
      name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, Pages, testing::ValuesIn(load_rules().value().rules), test_name);

}  // namespace
}  // namespace belay
