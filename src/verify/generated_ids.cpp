#include "verify/generated_ids.h"

#include <algorithm>
#include <set>
#include <string_view>

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

namespace {

using ColumnNames = std::set<std::pair<std::string, std::string>>;  // table, column

ColumnNames generated_columns(const Snapshot& snapshot) {
  ColumnNames names;
  for (const auto& [name, table] : snapshot.tables) {
    for (const SnapshotItem& column : table.columns) {
      if (is_generated(column)) names.emplace(name, column.name);
    }
  }
  return names;
}

// The columns of a foreign key that refer to those of `names`. Its properties are "referenced_table" and "column a".
void add_references(const std::string& table, const SnapshotItem& foreign_key, ColumnNames& names) {
  constexpr std::string_view kColumn = "column ";
  std::string parent;
  for (const auto& [property, value] : foreign_key.properties) {
    if (property == "referenced_table") parent = value.value_or("");
    if (property.starts_with(kColumn) && names.contains({parent, value.value_or("")}))
      names.emplace(table, property.substr(kColumn.size()));
  }
}

// Until nothing more refers to what is there.
ColumnNames with_references(const Snapshot& snapshot, ColumnNames names) {
  for (size_t before = 0; before != names.size();) {
    before = names.size();
    for (const auto& [name, table] : snapshot.tables) {
      for (const SnapshotItem& key : table.foreign_keys) add_references(name, key, names);
    }
  }
  return names;
}

}  // namespace

State without_generated_ids(State state) {
  for (auto& [database, snapshot] : state) {
    for (const auto& [table, column] : with_references(snapshot, generated_columns(snapshot)))
      remove_column(snapshot.tables[table].rows, column);
  }
  return state;
}

}  // namespace belay
