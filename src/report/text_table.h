// Rows in columns that line up, for people.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace belay {

// Holds the text of all cells in one piece: the outline of a long script has a row for each of its statements.
class TextTable {
 public:
  // No cell is shown wider than `widest` columns.
  TextTable(std::initializer_list<std::string_view> heading, size_t widest);

  void add(std::initializer_list<std::string_view> row);  // as many cells as the heading has
  void write(Style style, std::ostream& out) const;

 private:
  struct Cell {
    uint32_t end;  // in text_; it begins where the one before it ends
    uint32_t width;
  };

  size_t columns_;
  size_t widest_;
  std::string text_;
  std::vector<Cell> cells_;
  std::vector<size_t> widths_;
};

}  // namespace belay
