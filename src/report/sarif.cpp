// SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), with what GitHub's code scanning asks for: rules with help,
// fingerprints, at most 25,000 results of which the gravest are kept, and no white space (an upload is at most 10 MB).
#include <fmt/format.h>

#include <map>

#include "report/json_text.h"
#include "report/lint_format.h"
#include "report/places.h"
#include "rules/fingerprint.h"
#include "rules/page.h"

namespace belay {

static constexpr size_t most_results = 25000;

static std::string_view level_of(Severity severity) {
  return severity == Severity::info ? "note" : name_of(severity);
}

// RFC 3986: everything but unreserved characters and the slashes between folders.
static std::string uri_of(const std::string& path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += kept ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

namespace {

class Sarif {
 public:
  explicit Sarif(const LintReport& report) : report_(report), script_(report.analysis.script), places_(script_) {}

  void write(std::ostream& out) const;

 private:
  Json rule(const Rule& rule) const;
  Json rules(const std::vector<const Finding*>& findings);
  Json invocation() const;
  Json region(uint32_t file, Span span) const;
  Json location(uint32_t file) const;
  Json fix(const Finding& finding) const;
  Json result(const Finding& finding, const std::string& fingerprint, size_t rule_index) const;
  std::map<std::string_view, size_t> rule_indexes() const;

  const LintReport& report_;
  const Script& script_;
  Places places_;
};

}  // namespace

Json Sarif::rule(const Rule& rule) const {
  const std::string page = page_of(rule).value_or("");
  const std::string why(section_of(page, "Why"));
  Json tags = Json::array({rule.category});
  return {{"id", rule.id},
          {"name", rule.name},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", why.empty() ? rule.summary : why}}},
          {"help", {{"text", why.empty() ? rule.summary : why}, {"markdown", std::string(body_of(page))}}},
          {"defaultConfiguration", {{"level", level_of(rule.severity)}}},
          {"properties", {{"tags", tags}}}};
}

// The rules that found something, in their order.
std::map<std::string_view, size_t> Sarif::rule_indexes() const {
  std::map<std::string_view, size_t> indexes;
  for (const Finding& finding : report_.findings.items) indexes.emplace(finding.rule, 0);
  size_t next = 0;
  for (auto& [id, index] : indexes) index = next++;
  return indexes;
}

Json Sarif::invocation() const {
  Json invocation = {{"executionSuccessful", true}};
  const size_t count = report_.findings.items.size();
  if (count <= most_results) return invocation;
  const std::string text = fmt::format("{} findings of less weight are left out", count - most_results);
  invocation["toolExecutionNotifications"] = Json::array({{{"level", "warning"}, {"message", {{"text", text}}}}});
  return invocation;
}

Json Sarif::region(uint32_t file, Span span) const {
  const Position begin = places_.position(file, span.begin);
  const Position end = places_.position(file, span.end);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json Sarif::location(uint32_t file) const {
  const std::string path = path_in_tree(script_.files[file].path);
  Json location = {{"uri", uri_of(path)}};
  if (!path.starts_with('/')) location["uriBaseId"] = "%SRCROOT%";
  return location;
}

Json Sarif::fix(const Finding& finding) const {
  Json replacements = Json::array();
  for (const Edit& edit : finding.fix->edits) {
    replacements.push_back(
        {{"deletedRegion", region(finding.file, edit.span)}, {"insertedContent", {{"text", edit.replacement}}}});
  }
  Json change = {{"artifactLocation", location(finding.file)}, {"replacements", std::move(replacements)}};
  return {{"description", {{"text", finding.help}}}, {"artifactChanges", Json::array({std::move(change)})}};
}

Json Sarif::result(const Finding& finding, const std::string& fingerprint, size_t rule_index) const {
  Json place = {{"physicalLocation",
                 {{"artifactLocation", location(finding.file)}, {"region", region(finding.file, finding.span)}}}};
  const std::string help = finding.help.empty() ? "" : "\nhelp: " + finding.help;
  Json result = {{"ruleId", finding.rule},
                 {"ruleIndex", rule_index},
                 {"level", level_of(finding.severity)},
                 {"message", {{"text", finding.message + help}}},
                 {"locations", Json::array({std::move(place)})},
                 {"partialFingerprints", {{"primaryLocationLineHash", fingerprint}}}};
  if (finding.fix && !finding.fix->edits.empty()) result["fixes"] = Json::array({fix(finding)});
  return result;
}

// Result by result: a corpus has many.
void Sarif::write(std::ostream& out) const {
  const auto indexes = rule_indexes();
  Json rules = Json::array();
  for (const auto& [id, index] : indexes)
    if (const Rule* found = report_.rules.find(id)) rules.push_back(rule(*found));
  const Json driver = {{"name", "sqlbelay"}, {"version", BELAY_VERSION}, {"rules", std::move(rules)}};
  out << R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":)"
      << text_of(driver) << R"(},"invocations":[)" << text_of(invocation())
      << R"(],"columnKind":"unicodeCodePoints","results":[)";
  const auto fingerprints = fingerprints_of(report_.findings, script_);
  auto findings = gravest_first(report_.findings);
  findings.resize(std::min(findings.size(), most_results));
  for (const Finding* each : findings) {
    const auto index = static_cast<size_t>(each - report_.findings.items.data());
    out << (each == findings.front() ? "" : ",") << text_of(result(*each, fingerprints[index], indexes.at(each->rule)));
  }
  out << "]}]}\n";
}

void write_sarif(const LintReport& report, std::ostream& out) {
  Sarif(report).write(out);
}

}  // namespace belay
