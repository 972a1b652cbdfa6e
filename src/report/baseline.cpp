#include "report/baseline.h"

#include <fmt/format.h>

#include <fstream>

#include "report/json_text.h"
#include "report/lint_format.h"
#include "rules/fingerprint.h"

namespace belay {

void write_baseline(const LintReport& report, std::ostream& out) {
  const auto fingerprints = fingerprints_of(report.findings, report.analysis.script);
  out << "{\"version\":1,\"findings\":[";
  for (size_t i = 0; i < fingerprints.size(); ++i) {
    const Finding& finding = report.findings.items[i];
    const Json entry = {{"fingerprint", fingerprints[i]},
                        {"rule", finding.rule},
                        {"file", path_in_tree(report.analysis.script.files[finding.file].path)},
                        {"message", finding.message}};
    out << (i == 0 ? "\n" : ",\n") << text_of(entry);
  }
  out << "\n]}\n";
}

static Failure no_baseline(const std::string& path, std::string_view why) {
  return fail(ErrorKind::configuration, fmt::format("baseline {} {}", path, why),
              "write it anew with --write-baseline");
}

Result<std::set<std::string>> read_baseline(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return no_baseline(path, "cannot be read");
  const Json json = Json::parse(in, nullptr, false);
  if (!json.is_object() || json.value("version", Json()) != 1 || !json.contains("findings"))
    return no_baseline(path, "is none");
  std::set<std::string> fingerprints;
  for (const Json& entry : json["findings"]) {
    const Json fingerprint = entry.is_object() ? entry.value("fingerprint", Json()) : Json();
    if (!fingerprint.is_string()) return no_baseline(path, "has a finding without a fingerprint");
    fingerprints.insert(fingerprint.get<std::string>());
  }
  return fingerprints;
}

}  // namespace belay
