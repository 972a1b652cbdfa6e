// docs.github.com, "Workflow commands for GitHub Actions". A step shows ten errors and ten warnings, so the gravest
// come first and a table of all goes into the step's summary.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

#include "report/lint_format.h"
#include "report/output.h"
#include "report/places.h"
#include "report/words.h"

namespace belay {

static std::string escaped(std::string_view text, std::string_view characters) {
  std::string result;
  for (const char c : text) {
    if (characters.find(c) == std::string_view::npos)
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

static std::string escaped_data(std::string_view text) {
  return escaped(text, "%\r\n");
}
static std::string escaped_property(std::string_view text) {
  return escaped(text, "%\r\n:,");
}

static std::string_view command_of(Severity severity) {
  return severity == Severity::info ? "notice" : name_of(severity);
}

// Columns are taken only where the annotation lies on one line.
static std::string place_of(const Finding& finding, const Script& script, const Places& places) {
  const Position begin = places.position(finding.file, finding.span.begin);
  const Position end = places.position(finding.file, finding.span.end);
  std::string place =
      fmt::format("file={},line={}", escaped_property(path_in_tree(script.files[finding.file].path)), begin.line);
  if (begin.line != end.line) return fmt::format("{},endLine={}", place, end.line);
  return fmt::format("{},endLine={},col={},endColumn={}", place, end.line, begin.column, end.column);
}

static std::string annotation(const Finding& finding, const Script& script, const Places& places) {
  const std::string help = finding.help.empty() ? "" : "\nhelp: " + finding.help;
  return fmt::format("::{} {},title={}::{}\n", command_of(finding.severity), place_of(finding, script, places),
                     escaped_property(finding.rule), escaped_data(finding.message + help));
}

// A cell of a Markdown table ends with the line and at a bar.
static std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result += '\\';
    result += c == '\n' || c == '\r' ? ' ' : c;
  }
  return result;
}

static void write_table(const std::vector<const Finding*>& findings, const LintReport& report, const Places& places,
                        std::ostream& out) {
  constexpr size_t rows = 500;  // a summary holds 1 MiB
  out << "### sqlbelay: " << summary_of(report.findings) << "\n\n";
  if (!findings.empty()) out << "| severity | place | finding | rule |\n| --- | --- | --- | --- |\n";
  for (size_t i = 0; i < std::min(rows, findings.size()); ++i) {
    const Finding& each = *findings[i];
    const std::string& path = report.analysis.script.files[each.file].path;
    const uint32_t line = places.position(each.file, each.span.begin).line;
    out << fmt::format("| {} | {}:{} | {} | {} |\n", name_of(each.severity), cell(path_in_tree(path)), line,
                       cell(each.message), each.rule);
  }
  if (findings.size() > rows) out << fmt::format("\n{} more\n", findings.size() - rows);
}

static void append_step_summary(const std::vector<const Finding*>& findings, const LintReport& report,
                                const Places& places) {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  if (!path || !*path) return;
  std::ofstream summary(path, std::ios::app | std::ios::binary);
  write_table(findings, report, places, summary);
  if (!summary.flush()) remark(fmt::format("the step's summary {} cannot be written", path));
}

void write_github(const LintReport& report, std::ostream& out) {
  const Script& script = report.analysis.script;
  const Places places(script);
  const auto findings = gravest_first(report.findings);
  for (const Finding* finding : findings) out << annotation(*finding, script, places);
  out << "sqlbelay: " << summary_of(report.findings) << '\n';
  append_step_summary(findings, report, places);
}

}  // namespace belay
