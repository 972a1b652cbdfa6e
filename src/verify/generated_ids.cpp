#include "verify/generated_ids.h"

#include <algorithm>

namespace belay {

static bool is_generated(const SnapshotItem& column) {
  return std::ranges::any_of(column.properties, [](const auto& property) {
    return property.first == "extra" && property.second && property.second->find("auto_increment") != std::string::npos;
  });
}

static void remove_column(SnapshotRows& rows, const std::string& name) {
  const auto found = std::ranges::find(rows.columns, name);
  if (found == rows.columns.end() || rows.rows.empty()) return;
  const auto position = found - rows.columns.begin();
  rows.columns.erase(found);
  std::erase(rows.key, name);
  for (ResultRow& row : rows.rows) row.erase(row.begin() + position);
  std::ranges::sort(rows.rows);
}

State without_generated_ids(State state) {
  for (auto& [database, snapshot] : state) {
    for (auto& [name, table] : snapshot.tables) {
      for (const SnapshotItem& column : table.columns) {
        if (is_generated(column)) remove_column(table.rows, column.name);
      }
    }
  }
  return state;
}

}  // namespace belay
