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

bool TableShape::follows_updates() const {
  return std::ranges::any_of(columns, &ColumnShape::follows_updates);
}

}  // namespace belay
