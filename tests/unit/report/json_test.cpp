// The JSON is a contract: these keys, in this order.
#include <gtest/gtest.h>

#include "sample_analysis.h"

namespace belay {
namespace {

TEST(Json, OfParse) {
  const Analysis analysis = sample_analysis();
  std::vector<StatementOutline> outlines;
  for (size_t i = 0; i < analysis.statements.size(); ++i)
    outlines.push_back(outline_of(analysis.script, analysis.script.statements[i], analysis.statements[i]));
  EXPECT_EQ(written(ParseReport{analysis.script, outlines}, Format::json),
            R"j({"version":1,"files":[{"path":"up.sql","language":"sql","statements":[)j"
            R"j({"id":1,"kind":"create_table","dialect":"mysql","start":{"line":2,"column":9,"byte":20},)j"
            R"j("end":{"line":2,"column":36,"byte":47},"text":"CREATE TABLE users (id INT)","error":null},)j"
            R"j({"id":2,"kind":"opaque","dialect":"mysql","start":{"line":3,"column":1,"byte":49},)j"
            R"j("end":{"line":3,"column":29,"byte":77},"text":"INSERT INTO users VALUES (1)",)j"
            R"j("error":{"line":3,"column":19,"message":"VALUES is not expected here"}}]}]})j"
            "\n");
}

TEST(Json, OfLint) {
  const Analysis analysis = sample_analysis();
  const Findings findings = sample_findings();
  EXPECT_EQ(written(LintReport{analysis, findings, {}}, Format::json),
            R"j({"version":1,"findings":[{"rule":"idempotency/create-table-without-guard","severity":"error",)j"
            R"j("message":"table `users` is created without IF NOT EXISTS","help":"insert IF NOT EXISTS after TABLE",)j"
            R"j("file":"up.sql","statement":1,"start":{"line":2,"column":9,"byte":20},)j"
            R"j("end":{"line":2,"column":36,"byte":47},"fix":{"applicability":"safe","edits":)j"
            R"j([{"start_byte":33,"end_byte":33,"text":"IF NOT EXISTS "}]}}],)j"
            R"j("summary":{"error":1,"warning":0,"info":0,"suppressed":0}})j"
            "\n");
}

TEST(Json, OfFacts) {
  const Analysis analysis = sample_analysis();
  const std::string text = written(FactsReport{analysis}, Format::json);
  const std::string users = R"j({"kind":"table","schema":null,"name":"users","table":null,"detail":null})j";
  EXPECT_EQ(
      text.substr(0, text.find("{\"id\":2")),
      R"j({"version":1,"base":{"requires":[],"absent":[)j" + users +
          R"j(]},"statements":[{"id":1,"kind":"create_table","file":"up.sql",)j"
          R"j("start":{"line":2,"column":9,"byte":20},"end":{"line":2,"column":36,"byte":47},)j"
          R"j("reads":[],"creates":[)j" +
          users +
          R"j(],"changes":[],"destroys":[],"guard":"none",)j"
          R"j("second_run":{"outcome":"fails","error":1050,"why":"table `users` exists already"},)j"
          R"j("loses_data":false,"algorithm":null,"lock":null,"rebuilds":false,"undo":"exact","implicit_commit":true},)j");
  EXPECT_NE(text.find(R"j("second_run":{"outcome":"changes","error":null,"why":"a row is added again"})j"),
            std::string::npos);
}

TEST(Json, OfRules) {
  Rule rule;
  rule.name = "bad";
  rule.category = "naming";
  rule.severity = Severity::warning;
  rule.summary = "a name is bad";
  rule.corresponds = {{"atlas", {"NM101", "NM102"}}};
  const RuleSet rules{{rule}};
  EXPECT_EQ(written(RulesReport{rules}, Format::json),
            R"j({"version":1,"rules":[{"name":"bad","category":"naming","severity":"warning","fix":"none",)j"
            R"j("summary":"a name is bad","corresponds":{"atlas":["NM101","NM102"]}}]})j"
            "\n");
}

TEST(Json, ReplacesWhatIsNoUtf8) {
  Analysis analysis = sample_analysis();
  Findings findings = sample_findings();
  findings.items[0].message = "cut in a char\xE6";
  EXPECT_NE(written(LintReport{analysis, findings, {}}, Format::json).find("cut in a char\xEF\xBF\xBD"),
            std::string::npos);
}

}  // namespace
}  // namespace belay
