#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "report/excerpt.h"
#include "report/places.h"
#include "report/text.h"
#include "report/words.h"

namespace belay {

static void write_finding(const Finding& finding, const Script& script, const Places& places, Style style,
                          std::ostream& out) {
  const Paint colour = paint_of(finding.severity);
  out << fmt::format("{}: {}: {} {}\n", places.name(finding.file, finding.span.begin),
                     paint(style, colour, name_of(finding.severity)), paint(style, Paint::bold, finding.message),
                     paint(style, Paint::dim, fmt::format("[{}]", finding.rule)));
  const uint32_t line = places.position(finding.file, finding.span.begin).line;
  out << excerpt(script.files[finding.file], finding.span, line, colour, style);
  const std::string margin(std::to_string(line).size() + 1, ' ');
  if (!finding.help.empty())
    out << fmt::format("{}{} help: {}\n", margin, paint(style, Paint::blue, "="), finding.help);
  out << '\n';
}

void write_findings(const Findings& findings, const Script& script, Style style, std::ostream& out) {
  const Places places(script);
  for (const Finding& finding : findings.items) write_finding(finding, script, places, style, out);
}

std::string summary_of(const Findings& findings) {
  std::vector<std::string> counts;
  for (const auto& [severity, word] :
       {std::pair{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::info, "remark"}}) {
    const auto number = static_cast<size_t>(std::ranges::count(findings.items, severity, &Finding::severity));
    if (number > 0) counts.push_back(counted(number, word));
  }
  if (findings.suppressed > 0) counts.push_back(fmt::format("{} suppressed", findings.suppressed));
  return counts.empty() ? "no findings" : fmt::format("{}", fmt::join(counts, ", "));
}

static std::string fixes_in(const Findings& findings) {
  const auto with = [&](Applicability applicability) {
    return std::ranges::count_if(findings.items, [&](const Finding& finding) {
      return finding.fix && finding.fix->applicability == applicability;
    });
  };
  const auto safe = with(Applicability::safe);
  const auto unsafe = with(Applicability::unsafe);
  if (safe > 0 && unsafe > 0)
    return fmt::format("{} can be fixed with --fix, {} more with --unsafe-fixes\n", safe, unsafe);
  if (safe > 0) return fmt::format("{} can be fixed with --fix\n", safe);
  return unsafe > 0 ? fmt::format("{} can be fixed with --fix --unsafe-fixes\n", unsafe) : "";
}

void write_text(const LintReport& report, Style style, std::ostream& out) {
  write_findings(report.findings, report.analysis.script, style, out);
  if (!style.brief) out << summary_of(report.findings) << '\n' << fixes_in(report.findings);
}

}  // namespace belay
