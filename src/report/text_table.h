// Rows in columns that line up, for people.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/report.h"

namespace belay {

// The first row is the heading. No cell is wider than `widest` columns.
void write_table(const std::vector<std::vector<std::string>>& rows, size_t widest, Style style, std::ostream& out);

}  // namespace belay
