// Which rules there are, and which of them run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "rules/rules.h"

namespace belay {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> ids(const RuleSet& set) {
  std::vector<std::string> result;
  for (const Rule& rule : set.rules) result.push_back(rule.id);
  return result;
}

// A folder of the user's own pages.
class UserRules : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "rulesXXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& path, const std::string& severity) const {
    fs::create_directories((folder_ / path).parent_path());
    std::ofstream(folder_ / path)
        << "---\nsummary: ours\nseverity: " << severity
        << "\nfix: none\non: statement\nwhen: {kind: insert}\nmessage: m\nhelp: h\n---\n# ours\n";
  }

  fs::path folder_;
};

TEST(RuleSet, BuiltInRulesAreSortedAndHaveTheirPages) {
  const auto set = load_rules().value();
  ASSERT_GT(set.rules.size(), 10U);
  EXPECT_TRUE(std::ranges::is_sorted(set.rules, {}, &Rule::id));
  for (const Rule& rule : set.rules) EXPECT_THAT(page_of(rule).value(), HasSubstr("## Flagged")) << rule.id;
  EXPECT_NE(set.find("syntax/error"), nullptr);
  EXPECT_EQ(set.find("syntax/errors"), nullptr);
}

TEST(RuleSet, SelectsByCategoryNameAndId) {
  const auto all = load_rules().value();
  EXPECT_THAT(ids(select_rules(all, {"syntax"}, {}).value()), ElementsAre("syntax/error"));
  EXPECT_THAT(ids(select_rules(all, {"insert-repeats-rows"}, {}).value()),
              ElementsAre("idempotency/insert-repeats-rows"));
  EXPECT_THAT(ids(select_rules(all, {}, {"idempotency"}).value()),
              testing::Not(testing::Contains(HasSubstr("idempotency/"))));
  EXPECT_THAT(ids(select_rules(all, {"syntax"}, {"syntax/error"}).value()), ElementsAre());
}

TEST(RuleSet, RefusesAnUnknownRuleWithTheNearest) {
  const auto selected = select_rules(load_rules().value(), {"create-table-without-gard"}, {});
  ASSERT_FALSE(selected);
  EXPECT_EQ(selected.error().kind, ErrorKind::usage);
  EXPECT_EQ(selected.error().message, "there is no rule `create-table-without-gard`");
  EXPECT_EQ(selected.error().help, "did you mean `create-table-without-guard`");
}

TEST(RuleSet, FindsARuleByItsNameAlone) {
  EXPECT_EQ(find_rule(load_rules().value(), "create-table-without-guard")->id,
            "idempotency/create-table-without-guard");
  EXPECT_FALSE(find_rule(load_rules().value(), "idempotency"));
}

TEST_F(UserRules, AddAndReplace) {
  write("ours/no-insert.md", "info");
  write("syntax/error.md", "info");
  const auto set = load_rules({folder_.string()}).value();
  ASSERT_NE(set.find("ours/no-insert"), nullptr);
  EXPECT_EQ(set.find("syntax/error")->severity, Severity::info);
  EXPECT_THAT(page_of(*set.find("ours/no-insert")).value(), HasSubstr("# ours"));
}

TEST_F(UserRules, NameTheirMistakes) {
  write("ours/no-insert.md", "fatal");
  const auto set = load_rules({folder_.string()});
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().kind, ErrorKind::configuration);
  EXPECT_THAT(set.error().message, HasSubstr("ours/no-insert.md:3: `fatal` is no severity"));
}

TEST(UserRulesFolder, MayNotBeMissing) {
  EXPECT_EQ(load_rules({"/nowhere/rules"}).error().kind, ErrorKind::configuration);
}

}  // namespace
}  // namespace belay
