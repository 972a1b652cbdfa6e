#include "report/json.h"

#include <utility>

#include "play/play.h"
#include "report/json_text.h"
#include "report/places.h"
#include "source/trail.h"

namespace belay {

static Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

static Json position(const Places& places, uint32_t file, uint32_t byte) {
  const Position at = places.position(file, byte);
  return {{"line", at.line}, {"column", at.column}, {"byte", byte}};
}

static Json objects(const std::vector<Object>& items) {
  Json list = Json::array();
  for (const Object& item : items) {
    list.push_back({{"kind", name_of(item.kind)},
                    {"schema", text_or_null(item.schema)},
                    {"name", text_or_null(item.name)},
                    {"table", text_or_null(item.table)},
                    {"detail", text_or_null(item.detail)}});
  }
  return list;
}

static void print(const Json& json, std::ostream& out) {
  out << text_of(json) << '\n';
}

static Json syntax_error(const ParseReport& report, const Places& places, size_t index) {
  const auto& error = report.statements[index].error;
  if (!error) return nullptr;
  const Position at = places.position(report.script.statements[index].file, error->span.begin);
  return {{"line", at.line}, {"column", at.column}, {"message", error->message}};
}

static Json parsed_statement(const ParseReport& report, const Places& places, size_t index) {
  const RawStatement& raw = report.script.statements[index];
  return {{"id", raw.id},
          {"kind", report.statements[index].kind},
          {"dialect", name_of(report.statements[index].dialect)},
          {"start", position(places, raw.file, raw.span.begin)},
          {"end", position(places, raw.file, raw.span.end)},
          {"text", report.script.text_of(raw)},
          {"error", syntax_error(report, places, index)}};
}

static void write_statements(const ParseReport& report, const Places& places, uint32_t file, std::ostream& out) {
  ScriptTrail trail(report.script);
  bool first = true;
  for (size_t i = 0; i < report.statements.size(); ++i) {
    const RawStatement& raw = report.script.statements[i];
    if (raw.file != file) continue;
    out << (std::exchange(first, false) ? "" : ",") << text_of(parsed_statement(report, places, i));
    trail.pass(raw);
  }
}

// Statement by statement: the text of a dump would not fit into memory several times.
void write_json(const ParseReport& report, std::ostream& out) {
  const Places places(report.script);
  out << R"({"version":1,"files":[)";
  for (uint32_t file = 0; file < report.script.files.size(); ++file) {
    const SourceFile& source = report.script.files[file];
    const bool markdown = source.language == Language::markdown;
    out << (file == 0 ? "" : ",") << R"({"path":)" << text_of(source.path) << R"(,"language":")"
        << (markdown ? "markdown" : "sql") << R"(","statements":[)";
    write_statements(report, places, file, out);
    out << "]}";
  }
  out << "]}\n";
}

static Json second_run(const SecondRun& run) {
  const bool fails = run.outcome == Outcome::fails && run.error != 0;
  return {{"outcome", name_of(run.outcome)}, {"error", fails ? Json(run.error) : Json(nullptr)}, {"why", run.why}};
}

static Json statement_facts(const StatementFacts& facts, const Analysis& analysis, const Places& places) {
  return {{"id", facts.id},
          {"kind", facts.kind},
          {"file", analysis.script.files[facts.file].path},
          {"start", position(places, facts.file, facts.span.begin)},
          {"end", position(places, facts.file, facts.span.end)},
          {"reads", objects(facts.reads)},
          {"creates", objects(facts.creates)},
          {"changes", objects(facts.changes)},
          {"destroys", objects(facts.destroys)},
          {"guard", name_of(facts.guard)},
          {"second_run", second_run(facts.second_run)},
          {"loses_data", facts.loses_data},
          {"algorithm", text_or_null(facts.algorithm)},
          {"lock", text_or_null(facts.lock)},
          {"rebuilds", facts.rebuilds},
          {"undo", name_of(facts.undo)},
          {"implicit_commit", facts.implicit_commit}};
}

static Json base(const Base& base) {
  return {{"requires", objects(base.required)}, {"absent", objects(base.absent)}};
}

static Json all_facts(const Analysis& analysis, const Places& places) {
  Json statements = Json::array();
  for (const StatementFacts& facts : analysis.facts.statements)
    statements.push_back(statement_facts(facts, analysis, places));
  return statements;
}

void write_json(const FactsReport& report, std::ostream& out) {
  const Places places(report.analysis.script);
  print(
      {{"version", 1}, {"base", base(report.analysis.facts.base)}, {"statements", all_facts(report.analysis, places)}},
      out);
}

static Json fix(const std::optional<Fix>& fix) {
  if (!fix) return nullptr;
  Json edits = Json::array();
  for (const Edit& edit : fix->edits)
    edits.push_back({{"start_byte", edit.span.begin}, {"end_byte", edit.span.end}, {"text", edit.replacement}});
  return {{"applicability", name_of(fix->applicability)}, {"edits", edits}};
}

static Json finding(const Finding& each, const Script& script, const Places& places) {
  return {{"rule", each.rule},
          {"severity", name_of(each.severity)},
          {"message", each.message},
          {"help", each.help},
          {"file", script.files[each.file].path},
          {"statement", each.statement == 0 ? Json(nullptr) : Json(each.statement)},
          {"start", position(places, each.file, each.span.begin)},
          {"end", position(places, each.file, each.span.end)},
          {"fix", fix(each.fix)}};
}

static Json findings(const Findings& all, const Script& script, const Places& places) {
  Json list = Json::array();
  for (const Finding& each : all.items) list.push_back(finding(each, script, places));
  return list;
}

static Json summary(const Findings& findings) {
  const auto count = [&](Severity severity) {
    return std::ranges::count(findings.items, severity, &Finding::severity);
  };
  return {{"error", count(Severity::error)},
          {"warning", count(Severity::warning)},
          {"info", count(Severity::info)},
          {"suppressed", findings.suppressed}};
}

void write_json(const LintReport& report, std::ostream& out) {
  const Script& script = report.analysis.script;
  const Places places(script);
  print(
      {{"version", 1}, {"findings", findings(report.findings, script, places)}, {"summary", summary(report.findings)}},
      out);
}

void write_json(const ReviewReport& report, std::ostream& out) {
  const Script& script = report.analysis.script;
  const Places places(script);
  print({{"version", 1},
         {"base", base(report.analysis.facts.base)},
         {"statements", all_facts(report.analysis, places)},
         {"findings", findings(report.findings, script, places)},
         {"summary", summary(report.findings)}},
        out);
}

static Json rule(const Rule& each) {
  Json corresponds = Json::object();
  for (const auto& correspondence : each.corresponds) corresponds[correspondence.tool] = correspondence.rules;
  return {{"name", each.name},        {"category", each.category}, {"severity", name_of(each.severity)},
          {"fix", name_of(each.fix)}, {"summary", each.summary},   {"corresponds", corresponds}};
}

void write_json(const RulesReport& report, std::ostream& out) {
  Json list = Json::array();
  for (const Rule& each : report.rules.rules) list.push_back(rule(each));
  print({{"version", 1}, {"rules", list}}, out);
}

void write_json(const GraphReport& report, std::ostream& out) {
  Json nodes = Json::array();
  for (const GraphNode& node : report.graph.nodes)
    nodes.push_back({{"id", node.id}, {"kind", node.kind}, {"label", node.label}});
  Json edges = Json::array();
  for (const GraphEdge& edge : report.graph.edges) {
    edges.push_back({{"from", report.graph.nodes[edge.from].id},
                     {"to", report.graph.nodes[edge.to].id},
                     {"kind", name_of(edge.kind)},
                     {"statement", edge.statement}});
  }
  print({{"version", 1}, {"nodes", nodes}, {"edges", edges}, {"order", report.order}, {"cycles", report.cycles}}, out);
}

void write_json(const VerifyReport& report, std::ostream& out) {
  const Verification& verification = report.verification;
  Json checks = Json::array();
  for (const VerificationCheck& check : verification.checks) {
    checks.push_back({{"name", check.name},
                      {"ok", check.ok},
                      {"detail", check.detail},
                      {"statement", check.statement ? Json(*check.statement) : Json(nullptr)}});
  }
  print({{"version", 1},
         {"engine", verification.engine},
         {"script", verification.script},
         {"checks", checks},
         {"ok", verification.ok()}},
        out);
}

void write_json(const PageReport& report, std::ostream& out) {
  Json object = rule(report.rule);
  object["page"] = report.page;
  print({{"version", 1}, {"rule", object}}, out);
}

}  // namespace belay
