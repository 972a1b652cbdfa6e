// Rules against facts written by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/page.h"
#include "rules/rules.h"

namespace belay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A script whose statements are all known by hand-written facts; `sql` is one statement.
Analysis analysis_of(const std::string& sql, StatementFacts facts, const Server& server = {}) {
  SourceFile file;
  file.path = "a.sql";
  file.text = sql;
  const Span all{0, static_cast<uint32_t>(sql.size())};
  file.regions = {Region{all, FenceDialect::mysql, "", facts.inline_code}};
  RawStatement raw;
  raw.id = 1;
  raw.span = all;
  raw.inline_code = facts.inline_code;
  Script script;
  script.files = {std::move(file)};
  script.statements = {raw};
  facts.id = 1;
  facts.span = all;
  Facts all_facts;
  all_facts.statements = {std::move(facts)};
  const Played played{Catalog(server), std::vector<Step>(1), {}};
  return {server, std::move(script), {Parsed{}}, played, played, std::move(all_facts), {}};
}

StatementFacts failing(const std::string& kind, uint16_t error) {
  StatementFacts facts;
  facts.kind = kind;
  facts.second_run = {Outcome::fails, error, "the table exists"};
  facts.creates = {Object{ObjectKind::table, "", "users", "", ""}};
  return facts;
}

RuleSet rule_that(const std::string& when, const std::string& on = "statement") {
  const std::string page =
      "---\nsummary: s\nseverity: warning\nfix: none\non: " + on + "\nwhen:\n" + when +
      "\nmessage: \"{object.kind} {object} of {object.table}, {second_run.error}\"\nhelp: h\n---\n";
  return RuleSet{{read_page("rules/test/rule.md", page).value()}};
}

std::vector<std::string> messages(const Analysis& analysis, const RuleSet& rules) {
  std::vector<std::string> result;
  for (const auto& finding : lint(analysis, rules).items) result.push_back(finding.message);
  return result;
}

bool is_found(const std::string& when) {
  return !lint(analysis_of("CREATE TABLE users", failing("create_table", 1050)), rule_that(when)).items.empty();
}

TEST(Lint, FillsTheMessageFromFacts) {
  EXPECT_THAT(
      messages(analysis_of("CREATE TABLE users", failing("create_table", 1050)), rule_that("  kind: create_table")),
      ElementsAre("table `users` of users, 1050"));
}

TEST(Lint, ComparesFields) {
  EXPECT_TRUE(is_found("  kind: [drop_table, create_table]"));
  EXPECT_FALSE(is_found("  kind: [drop_table]"));
  EXPECT_TRUE(is_found("  second_run.error: {at_least: 1050, at_most: 1050}"));
  EXPECT_FALSE(is_found("  second_run.error: {at_least: 1051}"));
  EXPECT_TRUE(is_found("  object.name: {like: ['x', 'U?er*']}"));
  EXPECT_FALSE(is_found("  object.name: {like: 'user'}"));
  EXPECT_TRUE(is_found("  loses_data: false"));
}

TEST(Lint, JoinsConditions) {
  EXPECT_FALSE(is_found("  kind: create_table\n  guard: name"));
  EXPECT_TRUE(is_found("  any:\n    - guard: name\n    - kind: create_table"));
  EXPECT_TRUE(is_found("  not: {guard: name}"));
  EXPECT_FALSE(is_found("  kind: {not: [insert, create_table]}"));
  EXPECT_TRUE(is_found("  all:\n    - kind: create_table\n    - kind: {not: insert}"));
}

TEST(Lint, LooksAtClausesOneByOne) {
  StatementFacts facts = failing("alter_table", 1060);
  const Object column{ObjectKind::column, "", "age", "users", ""};
  facts.clauses = {{{20, 30}, "add_column", column, GuardKind::none, {Outcome::fails, 1060, ""}},
                   {{32, 40}, "add_column", column, GuardKind::name, {Outcome::harmless, 0, ""}}};
  const auto analysis = analysis_of("ALTER TABLE users ADD age INT, ADD size INT", facts);
  const auto findings = lint(analysis, rule_that("  kind: add_column\n  guard: none", "clause")).items;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "column `users`.`age` of users, 1060");
  EXPECT_EQ(findings[0].span, (Span{20, 30}));
  EXPECT_EQ(findings[0].statement, 1U);
}

TEST(Lint, LeavesOtherDialectsAlone) {
  StatementFacts facts = failing("create_table", 1050);
  facts.dialect = Dialect::postgresql;
  EXPECT_THAT(messages(analysis_of("CREATE TABLE users", facts), rule_that("  kind: create_table")), IsEmpty());
}

TEST(Lint, LeavesCodeInProseAlone) {
  StatementFacts facts = failing("create_table", 1050);
  facts.inline_code = true;
  EXPECT_THAT(messages(analysis_of("CREATE TABLE users", facts), rule_that("  kind: create_table")), IsEmpty());
}

TEST(Lint, ReportsASyntaxErrorOnce) {
  auto analysis = analysis_of("SELECT 'x", StatementFacts{});
  const Diagnostic open_string{"the string is not closed", "close it", 0, {7, 9}, 1};
  analysis.statements[0].error = Diagnostic{"unexpected end", "", 0, {9, 9}, 0};
  const auto rules = load_rules().value();
  EXPECT_THAT(messages(analysis, rules), ElementsAre("unexpected end"));
  analysis.script.diagnostics = {open_string};
  EXPECT_THAT(messages(analysis, rules), ElementsAre("the string is not closed"));
}

TEST(Lint, FixesInTheAuthorsCase) {
  auto analysis = analysis_of("create table users (id int)", failing("create_table", 1050));
  CreateTable create;
  create.table.span = {13, 18};
  analysis.statements[0].statement.node = create;
  const auto findings = lint(analysis, select_rules(load_rules().value(), {"idempotency"}, {}).value()).items;
  ASSERT_EQ(findings.size(), 1U);
  ASSERT_TRUE(findings[0].fix);
  EXPECT_EQ(findings[0].fix->applicability, Applicability::safe);
  EXPECT_EQ(apply_edits("create table users (id int)", findings[0].fix->edits),
            "create table if not exists users (id int)");
}

TEST(Lint, HasNoFixThatTheServerDoesNotKnow) {
  StatementFacts facts = failing("create_index", 1061);
  CreateIndex create;
  create.key.name.span = {13, 15};
  for (const auto& [server, fixed] : {std::pair{"mysql:8.4", false}, std::pair{"mariadb:10.11", true}}) {
    auto analysis = analysis_of("CREATE INDEX ab ON users (name)", facts, parse_server(server).value());
    analysis.statements[0].statement.node = create;
    const auto findings = lint(analysis, select_rules(load_rules().value(), {"idempotency"}, {}).value()).items;
    ASSERT_EQ(findings.size(), 1U) << server;
    EXPECT_EQ(findings[0].fix.has_value(), fixed) << server;
  }
}

}  // namespace
}  // namespace belay
