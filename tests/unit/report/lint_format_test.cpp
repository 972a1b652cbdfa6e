// What services and editors read.
#include "report/lint_format.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "sample_analysis.h"

namespace belay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string rule_id = "idempotency/create-table-without-guard";

std::string in_format(std::string_view format, const Findings& findings, const Analysis& analysis = sample_analysis()) {
  const RuleSet rules = load_rules().value();
  std::ostringstream out;
  write(LintReport{analysis, findings, rules}, format, {}, out);
  return out.str();
}

Finding finding_at(const std::string& part, Severity severity, const std::string& message) {
  Finding finding;
  finding.rule = rule_id;
  finding.severity = severity;
  finding.message = message;
  finding.help = "mend it";
  finding.statement = 1;
  finding.span = span_of(part);
  return finding;
}

TEST(LintFormat, OfCompilersIsALineAFinding) {
  EXPECT_EQ(in_format("gcc", sample_findings()),
            "up.sql:2:9: error: table `users` is created without IF NOT EXISTS [" + rule_id + "]\n");
  EXPECT_THAT(in_format("gcc", {{finding_at("users", Severity::info, "m")}, 0}), HasSubstr(": note: m ["));
}

TEST(LintFormat, OfGitHubPutsErrorsFirstAndEscapes) {
  Findings findings = {{finding_at("users", Severity::warning, "100 % of a\nb"), sample_findings().items[0]}, 0};
  EXPECT_EQ(in_format("github", findings),
            "::error file=up.sql,line=2,endLine=2,col=9,endColumn=36,title=" + rule_id +
                "::table `users` is created without IF NOT EXISTS%0Ahelp: insert IF NOT EXISTS after TABLE\n"
                "::warning file=up.sql,line=2,endLine=2,col=22,endColumn=27,title=" +
                rule_id + "::100 %25 of a%0Ab%0Ahelp: mend it\nsqlbelay: 1 error, 1 warning\n");
}

TEST(LintFormat, OfGitHubEscapesWhatEndsAProperty) {
  Analysis analysis = sample_analysis();
  analysis.script.files[0].path = "a,b:c%.sql";
  EXPECT_THAT(in_format("github", sample_findings(), analysis), StartsWith("::error file=a%2Cb%3Ac%25.sql,line=2,"));
}

TEST(LintFormat, OfGitHubGivesNoColumnsOfSeveralLines) {
  Findings findings = sample_findings();
  findings.items[0].span.end = span_of("INSERT").end;
  EXPECT_THAT(in_format("github", findings), StartsWith("::error file=up.sql,line=2,endLine=3,title="));
}

TEST(LintFormat, OfGitHubAddsToTheStepsSummary) {
  const auto path = std::filesystem::temp_directory_path() / "belay_step_summary.md";
  std::ofstream(path) << "before\n";
  setenv("GITHUB_STEP_SUMMARY", path.c_str(), 1);
  in_format("github", {{finding_at("users", Severity::info, "a | b")}, 2});
  unsetenv("GITHUB_STEP_SUMMARY");
  std::ifstream in(path);
  const std::string summary{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::filesystem::remove(path);
  EXPECT_EQ(summary,
            "before\n### sqlbelay: 1 remark, 2 suppressed\n\n| severity | place | finding | rule |\n"
            "| --- | --- | --- | --- |\n| info | up.sql:2 | a \\| b | " +
                rule_id + " |\n");
}

TEST(LintFormat, OfGitLabNamesEachFindingOnce) {
  Findings findings = sample_findings();
  findings.items.push_back(findings.items[0]);
  const auto issues = nlohmann::json::parse(in_format("gitlab", findings));
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0]["check_name"], rule_id);
  EXPECT_EQ(issues[0]["severity"], "critical");
  EXPECT_EQ(issues[0]["location"], nlohmann::json::parse(R"({"path":"up.sql","lines":{"begin":2,"end":2}})"));
  EXPECT_NE(issues[0]["fingerprint"], issues[1]["fingerprint"]);
}

TEST(LintFormat, OfJUnitFailsACaseAFinding) {
  Findings findings = sample_findings();
  findings.items[0].message = "a < b & \"c\"\x01";
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(in_format("junit", findings).c_str()));
  const auto suite = document.child("testsuites").child("testsuite");
  EXPECT_STREQ(suite.attribute("name").value(), "up.sql");
  EXPECT_STREQ(suite.attribute("failures").value(), "1");
  EXPECT_STREQ(suite.child("testcase").attribute("line").value(), "2");
  EXPECT_STREQ(suite.child("testcase").child("failure").attribute("message").value(), "a < b & \"c\"");
}

TEST(LintFormat, OfJUnitPassesAFileWithoutFindings) {
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(in_format("junit", {}).c_str()));
  const auto suite = document.child("testsuites").child("testsuite");
  EXPECT_STREQ(suite.attribute("tests").value(), "1");
  EXPECT_STREQ(suite.attribute("failures").value(), "0");
}

TEST(LintFormat, OfSarifTellsPlaceRuleAndFix) {
  const auto run = nlohmann::json::parse(in_format("sarif", sample_findings()))["runs"][0];
  const auto& rule = run["tool"]["driver"]["rules"][0];
  EXPECT_EQ(rule["id"], rule_id);
  EXPECT_EQ(rule["defaultConfiguration"]["level"], "error");
  EXPECT_THAT(rule["help"]["markdown"], HasSubstr("## Flagged"));
  EXPECT_THAT(rule["help"]["text"], StartsWith("An upgrade that stopped"));
  const auto& result = run["results"][0];
  EXPECT_EQ(result["ruleIndex"], 0);
  EXPECT_EQ(result["locations"][0]["physicalLocation"]["region"],
            nlohmann::json::parse(R"({"startLine":2,"startColumn":9,"endLine":2,"endColumn":36})"));
  const auto& replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0];
  EXPECT_EQ(replacement["insertedContent"]["text"], "IF NOT EXISTS ");
  EXPECT_EQ(replacement["deletedRegion"]["startColumn"], replacement["deletedRegion"]["endColumn"]);
  EXPECT_TRUE(result["partialFingerprints"].contains("primaryLocationLineHash"));
}

TEST(LintFormat, OfSarifWritesPathsAsUris) {
  Analysis analysis = sample_analysis();
  analysis.script.files[0].path = "./a b/数.sql";
  EXPECT_THAT(in_format("sarif", sample_findings(), analysis),
              HasSubstr(R"({"uri":"a%20b/%E6%95%B0.sql","uriBaseId")"));
}

TEST(LintFormat, OfSarifKeepsTheGravestOfTooMany) {
  Findings findings;
  findings.items.assign(25001, finding_at("users", Severity::info, "m"));
  findings.items.back().severity = Severity::error;
  const auto run = nlohmann::json::parse(in_format("sarif", findings))["runs"][0];
  EXPECT_EQ(run["results"].size(), 25000U);
  EXPECT_EQ(run["results"][0]["level"], "error");
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "1 findings of less weight are left out");
}

TEST(LintFormat, KnowsPathsFromTheTopOfTheTree) {
  const std::string here = std::filesystem::current_path().string();
  EXPECT_EQ(path_in_tree(here + "/sql/up.sql"), "sql/up.sql");
  EXPECT_EQ(path_in_tree("./sql/../up.sql"), "up.sql");
  EXPECT_EQ(path_in_tree("/nowhere/up.sql"), "/nowhere/up.sql");
}

}  // namespace
}  // namespace belay
