#include "report/unified_diff.h"

#include <fmt/format.h>

#include <dtl/dtl.hpp>
#include <vector>

#include "report/paint.h"

namespace belay {

// Each with its line feed, which the last one may lack.
static std::vector<std::string> lines_with_ends(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

static void write_line(char mark, std::string_view line, Style style, std::ostream& out) {
  const bool ended = line.ends_with('\n');
  if (ended) line.remove_suffix(1);
  const std::string marked = fmt::format("{}{}", mark, line);
  const bool changed = mark != ' ';
  out << (changed ? paint(style, mark == '-' ? Paint::red : Paint::green, marked) : marked) << '\n';
  if (!ended) out << "\\ No newline at end of file\n";
}

static void write_lines(const std::vector<std::pair<std::string, dtl::elemInfo>>& lines, Style style,
                        std::ostream& out) {
  for (const auto& [line, change] : lines) {
    const char mark = change.type == dtl::SES_ADD ? '+' : change.type == dtl::SES_DELETE ? '-' : ' ';
    write_line(mark, line, style, out);
  }
}

void write_unified_diff(const std::string& path, std::string_view before, std::string_view after, Style style,
                        std::ostream& out) {
  if (before == after) return;
  dtl::Diff<std::string> diff(lines_with_ends(before), lines_with_ends(after));
  const std::string_view slash = path.starts_with('/') ? "" : "/";
  diff.compose();
  diff.composeUnifiedHunks();
  out << paint(style, Paint::bold, fmt::format("--- a{}{}", slash, path)) << '\n'
      << paint(style, Paint::bold, fmt::format("+++ b{}{}", slash, path)) << '\n';
  for (const auto& hunk : diff.getUniHunks()) {
    out << fmt::format("@@ -{},{} +{},{} @@\n", hunk.a, hunk.b, hunk.c, hunk.d);
    write_lines(hunk.common[0], style, out);
    write_lines(hunk.change, style, out);
    write_lines(hunk.common[1], style, out);
  }
}

}  // namespace belay
