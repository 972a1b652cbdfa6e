// docs.gitlab.com, "Code Quality": an array of these five keys. A fingerprint occurs once in a report.
#include "report/json_text.h"
#include "report/lint_format.h"
#include "report/places.h"
#include "rules/fingerprint.h"

namespace belay {

static std::string_view gitlabs_word(Severity severity) {
  switch (severity) {
    case Severity::error: return "critical";
    case Severity::warning: return "minor";
    case Severity::info: return "info";
  }
  return "info";
}

static Json issue(const Finding& finding, const std::string& fingerprint, const Script& script, const Places& places) {
  const uint32_t first = places.position(finding.file, finding.span.begin).line;
  const uint32_t last = places.position(finding.file, finding.span.end).line;
  return {{"description", finding.message},
          {"check_name", finding.rule},
          {"fingerprint", fingerprint},
          {"severity", gitlabs_word(finding.severity)},
          {"location",
           {{"path", path_in_tree(script.files[finding.file].path)}, {"lines", {{"begin", first}, {"end", last}}}}}};
}

void write_gitlab(const LintReport& report, std::ostream& out) {
  const Script& script = report.analysis.script;
  const Places places(script);
  const auto fingerprints = fingerprints_of(report.findings, script);
  Json issues = Json::array();
  for (size_t i = 0; i < fingerprints.size(); ++i)
    issues.push_back(issue(report.findings.items[i], fingerprints[i], script, places));
  out << text_of(issues) << '\n';
}

}  // namespace belay
