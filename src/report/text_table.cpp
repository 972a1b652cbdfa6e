#include "report/text_table.h"

#include <algorithm>

#include "report/display_width.h"
#include "report/paint.h"

namespace belay {

TextTable::TextTable(std::initializer_list<std::string_view> heading, size_t widest)
    : columns_(heading.size()), widest_(widest), widths_(heading.size()) {
  add(heading);
}

void TextTable::add(std::initializer_list<std::string_view> row) {
  auto widest_so_far = widths_.begin();
  for (const std::string_view cell : row) {
    const size_t width = append_fit(text_, cell, widest_);
    *widest_so_far = std::max(*widest_so_far, width);
    ++widest_so_far;
    cells_.push_back({static_cast<uint32_t>(text_.size()), static_cast<uint32_t>(width)});
  }
}

void TextTable::write(Style style, std::ostream& out) const {
  std::string line;
  size_t begin = 0;
  for (size_t i = 0; i < cells_.size(); ++i) {
    const size_t column = i % columns_;
    line.append(text_, begin, cells_[i].end - begin);
    begin = cells_[i].end;
    if (column + 1 < columns_) {
      line.append(widths_[column] - cells_[i].width + 2, ' ');
      continue;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << (i + 1 == columns_ ? paint(style, Paint::dim, line) : line) << '\n';
    line.clear();
  }
}

}  // namespace belay
