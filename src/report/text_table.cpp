#include "report/text_table.h"

#include <algorithm>

#include "report/display_width.h"
#include "report/paint.h"

namespace belay {

static void add_cell(std::string& line, const std::string& text, size_t columns) {
  const size_t width = display_width(text);
  if (width > columns) {
    line += padded(fit(text, columns), columns);
  } else {
    line += text;
    line.append(columns - width, ' ');
  }
  line += "  ";
}

static std::string line_of(const std::vector<std::string>& row, const std::vector<size_t>& widths) {
  std::string line;
  for (size_t i = 0; i < row.size(); ++i) add_cell(line, row[i], widths[i]);
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

void write_table(const std::vector<std::vector<std::string>>& rows, size_t widest, Style style, std::ostream& out) {
  std::vector<size_t> widths(rows.front().size());
  for (const auto& row : rows)
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], std::min(widest, display_width(row[i])));
  for (size_t i = 0; i < rows.size(); ++i) {
    std::string line = line_of(rows[i], widths);
    if (i == 0) line = paint(style, Paint::dim, line);
    out << line << '\n';
  }
}

}  // namespace belay
