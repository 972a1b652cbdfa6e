#include "emit/writing/table_shape.h"

#include <algorithm>

namespace belay {

const ColumnShape* TableShape::find(const std::string& column) const {
  const auto found = std::ranges::find(columns, column, &ColumnShape::name);
  return found == columns.end() ? nullptr : &*found;
}

const ColumnShape* TableShape::identity() const {
  const auto found = std::ranges::find_if(columns, &ColumnShape::identity);
  return found == columns.end() ? nullptr : &*found;
}

std::vector<std::string> TableShape::columns_that_follow_updates() const {
  std::vector<std::string> names;
  for (const ColumnShape& column : columns) {
    if (column.follows_updates) names.push_back(column.name);
  }
  return names;
}

}  // namespace belay
