// Every SQL fence of every page is executed: what it says is flagged is flagged once, and by no other rule of its
// category, what it says is accepted is not, and the fix of a flagged example gives the fixed one.
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

class Pages : public testing::TestWithParam<std::string> {
 protected:
  static std::string place(const Example& example) {
    return "rules/" + GetParam() + ".md:" + std::to_string(example.line);
  }
  const RuleSet all_ = load_rules().value();
  const Rule rule_ = *all_.find(GetParam());
};

TEST_P(Pages, FlagWhatTheySay) {
  const RuleSet category = select_rules(all_, {rule_.category}, {}).value();
  for (const auto& example : examples_of(rule_, "Flagged"))
    EXPECT_THAT(rules_of(lint(analyse_example(example), category)), testing::ElementsAre(GetParam())) << place(example);
}

TEST_P(Pages, AcceptWhatTheySay) {
  const RuleSet rule{{rule_}};
  for (const auto& example : examples_of(rule_, "Accepted"))
    EXPECT_THAT(rules_of(lint(analyse_example(example), rule)), testing::IsEmpty()) << place(example);
}

TEST_P(Pages, FixWhatTheySay) {
  const auto flagged = examples_of(rule_, "Flagged");
  const auto fixed = examples_of(rule_, "Fixed");
  ASSERT_EQ(fixed.empty(), rule_.fix == Applicability::none);
  ASSERT_LE(fixed.size(), flagged.size());
  const RuleSet rule{{rule_}};
  for (size_t i = 0; i < fixed.size(); ++i) {
    const auto findings = lint(analyse_example(flagged[i]), rule).items;
    ASSERT_TRUE(!findings.empty() && findings[0].fix) << place(flagged[i]);
    EXPECT_EQ(apply_edits(flagged[i].sql, findings[0].fix->edits), fixed[i].sql) << place(fixed[i]);
    EXPECT_THAT(rules_of(lint(analyse_example(fixed[i]), rule)), testing::IsEmpty()) << place(fixed[i]);
  }
}

std::vector<std::string> all_ids() {
  std::vector<std::string> ids;
  const RuleSet set = load_rules().value();
  for (const Rule& rule : set.rules) ids.push_back(rule.id);
  return ids;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace_if(
      name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, Pages, testing::ValuesIn(all_ids()), test_name);

}  // namespace
}  // namespace belay
