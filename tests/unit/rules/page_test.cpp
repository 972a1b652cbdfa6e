// What a page may say, and how it is told that it may not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/page.h"

namespace belay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string page_with(const std::string& when, const std::string& message = "table {object} is bad") {
  return "---\nsummary: s\nseverity: warning\nfix: none\non: statement\nwhen:\n" + when + "\nmessage: \"" + message +
         "\"\nhelp: do it\n---\n# page\n";
}

Error refusal_of(const std::string& text) {
  const auto rule = read_page("rules/naming/bad.md", text);
  return rule ? Error{} : rule.error();
}

TEST(Page, NamesTheRuleAfterItsFile) {
  const auto rule = read_page("rules/naming/bad.md", page_with("  kind: insert"));
  ASSERT_TRUE(rule);
  EXPECT_EQ(rule->id, "naming/bad");
  EXPECT_EQ(rule->severity, Severity::warning);
  EXPECT_THAT(rule->on, ElementsAre(SubjectKind::statement));
}

TEST(Page, RefusesAFieldThatNobodyKnows) {
  const Error error = refusal_of(page_with("  kind: insert\n  gard: none"));
  EXPECT_EQ(error.kind, ErrorKind::configuration);
  EXPECT_EQ(error.message, "rules/naming/bad.md:8: a statement has no field `gard`");
  EXPECT_EQ(error.help, "did you mean `guard`");
}

TEST(Page, RefusesAFieldOfAnotherSubject) {
  EXPECT_THAT(refusal_of(page_with("  trouble: x")).message, HasSubstr("a statement has no field `trouble`"));
}

TEST(Page, RefusesAValueThatTheFieldNeverHas) {
  const Error error = refusal_of(page_with("  guard: nome"));
  EXPECT_THAT(error.message, HasSubstr(":7: `guard` is never `nome`"));
  EXPECT_EQ(error.help, "did you mean `none`");
}

TEST(Page, RefusesAWordWhereANumberBelongs) {
  EXPECT_THAT(refusal_of(page_with("  second_run.error: many")).message, HasSubstr("`many` is no number"));
}

TEST(Page, RefusesAComparisonThatTheTypeDoesNotHave) {
  EXPECT_THAT(refusal_of(page_with("  kind: {at_least: 3}")).message, HasSubstr("cannot be compared by `at_least`"));
}

TEST(Page, RefusesAPlaceholderThatNobodyKnows) {
  const Error error = refusal_of(page_with("  kind: insert", "table {objekt} is bad"));
  EXPECT_THAT(error.message, HasSubstr("a statement has no field `objekt`"));
  EXPECT_EQ(error.help, "did you mean `object`");
}

TEST(Page, RefusesAnUnknownKeyWithItsLine) {
  EXPECT_EQ(refusal_of("---\nsummary: s\nseverty: error\n---\n").message,
            "rules/naming/bad.md:3: a page has no `severty`");
}

TEST(Page, RefusesAMissingKey) {
  EXPECT_THAT(refusal_of("---\nsummary: s\n---\n").message, HasSubstr("the page has no `severity`"));
}

TEST(Page, RefusesYamlThatIsNone) {
  EXPECT_THAT(refusal_of("---\nsummary: [\n---\n").message, HasSubstr("rules/naming/bad.md:"));
}

TEST(Page, RefusesAPageWithoutFrontMatter) {
  EXPECT_THAT(refusal_of("# page\n").message, HasSubstr("no front matter"));
}

TEST(Page, FindsExamplesWithTheirSectionAndLine) {
  const std::string page =
      "## Flagged\n\n```sql mariadb:10.11\nSELECT 1;\n```\n\n## Accepted\n\n```sql\nDO 0;\nDO 1;\n```\n";
  const auto examples = examples_in(page);
  ASSERT_EQ(examples.size(), 2U);
  EXPECT_EQ(examples[0].section, "Flagged");
  EXPECT_EQ(examples[0].options, "mariadb:10.11");
  EXPECT_EQ(examples[0].text, "SELECT 1;\n");
  EXPECT_EQ(examples[0].line, 4U);
  EXPECT_EQ(examples[1].text, "DO 0;\nDO 1;\n");
  EXPECT_THAT(sections_in(page), ElementsAre("Flagged", "Accepted"));
}

TEST(Page, FindsGuidesWithFencesOfTheirOwn) {
  const std::string page =
      "## Flagged\n\n````markdown\n## Step\n\n```sql\nDO 0;\n```\n````\n\n## Fixed\n\n```sh\nls\n```\n";
  const auto examples = examples_in(page);
  ASSERT_EQ(examples.size(), 1U);
  EXPECT_EQ(examples[0].language, "markdown");
  EXPECT_EQ(examples[0].text, "## Step\n\n```sql\nDO 0;\n```\n");
  EXPECT_THAT(sections_in(page), ElementsAre("Flagged", "Fixed"));
}

}  // namespace
}  // namespace belay
