#include "catalog/foreign_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace belay {

// The values of some columns under the names of others; nothing: one is not known, or NULL.
static std::optional<KnownRow> under_names(const KnownRow& row, const std::vector<std::string>& columns,
                                           const std::vector<std::string>& names) {
  KnownRow result;
  for (size_t i = 0; i < columns.size() && i < names.size(); ++i) {
    const Value* value = row.find(to_lower(columns[i]));
    if (!value || is_null(*value)) return std::nullopt;
    result.cells.push_back({to_lower(names[i]), *value});
  }
  return result;
}

static std::vector<SoughtPart> parts_of(const KnownRow& wanted) {
  std::vector<SoughtPart> parts;
  for (const Cell& cell : wanted.cells) parts.push_back({cell.column, 0});
  return parts;
}

static Conjunction same_as(const KnownRow& wanted) {
  Conjunction same;
  for (const Cell& cell : wanted.cells) same.conditions.push_back({cell.column, true, cell.value});
  return same;
}

static bool has_null(const KnownRow& row, const std::vector<std::string>& columns) {
  return std::ranges::any_of(columns, [&](const std::string& column) {
    const Value* value = row.find(to_lower(column));
    return value && is_null(*value);
  });
}

Parent parent_of(const KnownRow& child, const ForeignKey& key, const Table& parent) {
  if (has_null(child, key.columns)) return Parent::there;  // it needs none
  const auto wanted = under_names(child, key.columns, key.referenced_columns);
  if (!wanted || !parent.rows.complete || key.columns.size() != key.referenced_columns.size()) return Parent::unknown;
  const Conjunction same = same_as(*wanted);
  Parent result = Parent::gone;
  for (const size_t position : parent.rows.known.candidates(parts_of(*wanted), *wanted)) {
    const Membership one = meets(parent.rows.known[position], same);
    if (one == Membership::yes) return Parent::there;
    if (one == Membership::unknown) result = Parent::unknown;
  }
  return result;
}

std::optional<ServerError> orphan_error(const KnownRow& row, const Table& table, const Catalog& catalog) {
  if (table.foreign_keys.empty() || !catalog.checks_foreign_keys()) return std::nullopt;
  for (const ForeignKey& key : table.foreign_keys) {
    const bool is_its_own = key.referenced_table == table.name;  // a row may be its own parent
    const std::string& schema = key.referenced_schema.empty() ? table.schema : key.referenced_schema;
    const Table* parent = is_its_own ? nullptr : catalog.find_table(schema, key.referenced_table);
    if (!parent || parent_of(row, key, *parent) != Parent::gone) continue;
    return ServerError{1452, fmt::format("foreign key `{}` finds no row of `{}`", key.name, parent->name)};
  }
  return std::nullopt;
}

std::vector<size_t> children_of(const KnownRow& row, const ForeignKey& key, const Table& child) {
  const auto wanted = under_names(row, key.referenced_columns, key.columns);
  if (!wanted || key.columns.size() != key.referenced_columns.size()) return {};
  const Conjunction same = same_as(*wanted);
  std::vector<size_t> positions = child.rows.known.candidates(parts_of(*wanted), *wanted);
  std::erase_if(positions, [&](size_t i) { return meets(child.rows.known[i], same) != Membership::yes; });
  return positions;
}

bool follows(ReferenceAction action) {
  return action == ReferenceAction::cascade || action == ReferenceAction::set_null ||
         action == ReferenceAction::set_default;
}

std::optional<ServerError> parent_error(const KnownRow& row, const Table& table, const Catalog& catalog) {
  const Database* database = catalog.find_database(table.schema);
  if (!database || !catalog.checks_foreign_keys()) return std::nullopt;
  for (const std::string& name : database->foreign_keys.tables_referring_to(table.name)) {
    const Table* child = name == table.name ? nullptr : catalog.find_table(table.schema, name);
    if (!child) continue;
    for (const ForeignKey& key : child->foreign_keys) {
      if (key.referenced_table != table.name || follows(key.on_delete)) continue;
      if (children_of(row, key, *child).empty()) continue;
      return ServerError{1451, fmt::format("rows of `{}` refer to the row by foreign key `{}`", name, key.name)};
    }
  }
  return std::nullopt;
}

}  // namespace belay
