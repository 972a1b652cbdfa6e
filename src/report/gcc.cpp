#include <fmt/format.h>

#include "report/lint_format.h"
#include "report/places.h"

namespace belay {

// The word that compilers have for it, which editors and reviewdog know.
static std::string_view compilers_word(Severity severity) {
  return severity == Severity::info ? "note" : name_of(severity);
}

void write_gcc(const LintReport& report, std::ostream& out) {
  const Places places(report.analysis.script);
  for (const Finding& finding : report.findings.items) {
    out << fmt::format("{}: {}: {} [{}]\n", places.name(finding.file, finding.span.begin),
                       compilers_word(finding.severity), finding.message, finding.rule);
  }
}

}  // namespace belay
