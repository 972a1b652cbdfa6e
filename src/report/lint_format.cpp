#include "report/lint_format.h"

#include <algorithm>
#include <cassert>
#include <filesystem>

#include "report/json.h"
#include "report/text.h"

namespace belay {

struct LintFormat {
  std::string_view name;
  void (*write)(const LintReport& report, Style style, std::ostream& out);
};

static constexpr LintFormat formats[] = {
    {"text", [](const LintReport& report, Style style, std::ostream& out) { write_text(report, style, out); }},
    {"json", [](const LintReport& report, Style, std::ostream& out) { write_json(report, out); }},
    {"sarif", [](const LintReport& report, Style, std::ostream& out) { write_sarif(report, out); }},
    {"github", [](const LintReport& report, Style, std::ostream& out) { write_github(report, out); }},
    {"gitlab", [](const LintReport& report, Style, std::ostream& out) { write_gitlab(report, out); }},
    {"junit", [](const LintReport& report, Style, std::ostream& out) { write_junit(report, out); }},
    {"gcc", [](const LintReport& report, Style, std::ostream& out) { write_gcc(report, out); }},
};

std::vector<std::string> lint_format_names() {
  std::vector<std::string> names;
  for (const LintFormat& format : formats) names.emplace_back(format.name);
  return names;
}

void write(const LintReport& report, std::string_view format, Style style, std::ostream& out) {
  const auto* found = std::ranges::find(formats, format, &LintFormat::name);
  assert(found != std::end(formats));
  found->write(report, style, out);
}

std::vector<const Finding*> gravest_first(const Findings& findings) {
  std::vector<const Finding*> sorted;
  for (const Finding& finding : findings.items) sorted.push_back(&finding);
  std::ranges::stable_sort(sorted, std::ranges::greater{}, [](const Finding* finding) { return finding->severity; });
  return sorted;
}

std::string path_in_tree(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path normal = fs::path(path).lexically_normal();
  const fs::path here = fs::current_path(error);
  if (error || normal.is_relative()) return normal.string();
  const fs::path relative = normal.lexically_relative(here);
  return relative.empty() || *relative.begin() == ".." ? normal.string() : relative.string();
}

}  // namespace belay
