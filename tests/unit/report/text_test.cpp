// What people read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "report/display_width.h"
#include "report/excerpt.h"
#include "sample_analysis.h"

namespace belay {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Text, OfLintShowsThePlaceAndMarksIt) {
  const Analysis analysis = sample_analysis();
  const Findings findings = sample_findings();
  EXPECT_EQ(written(LintReport{analysis, findings, {}}, Format::text),
            "up.sql:2:9: error: table `users` is created without IF NOT EXISTS "
            "[idempotency/create-table-without-guard]\n"
            "  |\n"
            "2 | /* 数 */ CREATE TABLE users (id INT);\n"
            "  |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
            "  = help: insert IF NOT EXISTS after TABLE\n"
            "\n"
            "1 error\n"
            "1 can be fixed with --fix\n");
}

TEST(Text, IsColouredWhereWanted) {
  const Analysis analysis = sample_analysis();
  const Findings findings = sample_findings();
  EXPECT_THAT(written(LintReport{analysis, findings, {}}, Format::text, Style{true}),
              HasSubstr("\033[1;31merror\033[0m"));
  EXPECT_THAT(written(LintReport{analysis, findings, {}}, Format::text), Not(HasSubstr("\033")));
}

TEST(Text, OfReviewSaysWhatASecondRunWouldDo) {
  const Analysis analysis = sample_analysis();
  const Findings findings = sample_findings();
  const std::string text = written(ReviewReport{analysis, findings}, Format::text);
  EXPECT_THAT(text, HasSubstr("1 of 2 would fail on a second run: #1\n"));
  EXPECT_THAT(text, HasSubstr("1 of 2 would change something again on a second run: #2\n"));
  EXPECT_THAT(text, HasSubstr("creates  1 table: `users`\n"));
  EXPECT_THAT(text, HasSubstr("absent   1 table: `users`\n"));
  EXPECT_THAT(text, HasSubstr("#1  2     create_table  `users`  fails (1050)  exact\n"));
  EXPECT_THAT(text, HasSubstr("#2  3     insert        `users`  changes       before image\n"));
  EXPECT_THAT(text, HasSubstr("sqlbelay safe up.sql"));
}

TEST(Text, OfReviewPraisesWhatMayRunAgain) {
  Analysis analysis = sample_analysis();
  for (auto& statement : analysis.facts.statements) statement.second_run = {Outcome::harmless, 0, ""};
  analysis.statements[1].error.reset();
  const Findings none;
  EXPECT_THAT(written(ReviewReport{analysis, none}, Format::text), HasSubstr("a second run would change nothing\n"));
}

TEST(Text, OfReviewKeepsOtherDialectsApart) {
  Analysis analysis = sample_analysis();
  analysis.facts.statements[1].dialect = Dialect::postgresql;
  const Findings none;
  const std::string text = written(ReviewReport{analysis, none}, Format::text);
  EXPECT_THAT(text, HasSubstr("1 of 1 would fail on a second run"));
  EXPECT_THAT(text, HasSubstr("checks, and other databases\n  up.sql:3:1  INSERT INTO users VALUES (1)\n"));
}

std::string excerpt_of(const std::string& text, const std::string& part) {
  SourceFile file;
  file.text = text;
  const auto begin = static_cast<uint32_t>(text.find(part));
  return excerpt(file, {begin, begin + static_cast<uint32_t>(part.size())}, 7, Paint::red, {});
}

TEST(Excerpt, MarksTheFirstLineOfSeveral) {
  EXPECT_EQ(excerpt_of("a;\nSELECT\n  1;\n", "SELECT\n  1"), "  |\n7 | SELECT\n  | ^^^^^^\n");
}

TEST(Excerpt, MarksTheEndOfALine) {
  EXPECT_EQ(excerpt_of("SELECT", ""), "  |\n7 | SELECT\n  | ^\n");
}

TEST(Excerpt, CutsALongLineAroundTheMark) {
  const std::string text = std::string(3000, 'a') + " HERE " + std::string(3000, 'b');
  const std::string shown = excerpt_of(text, "HERE");
  EXPECT_LT(shown.size(), 300U);
  EXPECT_THAT(shown, HasSubstr("…aaaaaaaaaaaaaaaaaaa HERE bbbb"));
}

TEST(Excerpt, CutsALongMark) {
  EXPECT_LT(excerpt_of("INSERT " + std::string(100000, 'x'), std::string(100000, 'x')).size(), 400U);
}

TEST(Excerpt, KeepsCharactersWhole) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "数";
  const std::string shown = excerpt_of(text + "HERE", "HERE");
  EXPECT_EQ(find_invalid_utf8(shown), std::string::npos);
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("数据"), 4U);
  EXPECT_EQ(display_width("é"), 1U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(fit("abcdef", 4), "abc…");
  EXPECT_EQ(fit("数据库", 4), "数…");
  EXPECT_EQ(fit("abcd", 4), "abcd");
  EXPECT_EQ(padded("数", 4), "数  ");
}

}  // namespace
}  // namespace belay
