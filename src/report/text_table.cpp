#include "report/text_table.h"

#include <algorithm>

#include "report/display_width.h"
#include "report/paint.h"

namespace belay {

static std::string line_of(const std::vector<std::string>& row, const std::vector<size_t>& widths) {
  std::string line;
  for (size_t i = 0; i < row.size(); ++i) line += padded(fit(row[i], widths[i]), widths[i]) + "  ";
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

void write_table(const std::vector<std::vector<std::string>>& rows, size_t widest, Style style, std::ostream& out) {
  std::vector<size_t> widths(rows.front().size());
  for (const auto& row : rows)
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], std::min(widest, display_width(row[i])));
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string line = line_of(rows[i], widths);
    out << (i == 0 ? paint(style, Paint::dim, line) : line) << '\n';
  }
}

}  // namespace belay
