#include "facts/table_parts.h"

#include <algorithm>

namespace belay {

static Object part(ObjectKind kind, const Table& table, const std::string& name) {
  return {kind, table.schema, name, table.name, ""};
}

std::vector<Object> parts_of(const Applied& applied) {
  std::vector<Object> parts;
  for (const TableChange& change : applied.tables) {
    if (change.before || !change.after) continue;
    const Table& table = **change.after;
    for (const Column& column : table.columns) parts.push_back(part(ObjectKind::column, table, column.name));
    for (const Index& index : table.indexes) parts.push_back(part(ObjectKind::index, table, index.name));
    for (const Check& check : table.checks) parts.push_back(part(ObjectKind::check, table, check.name));
  }
  return parts;
}

static ReferenceFacts reference_of(const ForeignKey& key, const Table& table) {
  ReferenceFacts reference;
  reference.key = part(ObjectKind::foreign_key, table, key.name);
  for (const std::string& column : key.columns) {
    reference.columns.push_back(part(ObjectKind::column, table, column));
  }
  const std::string& schema = key.referenced_schema.empty() ? table.schema : key.referenced_schema;
  for (const std::string& column : key.referenced_columns) {
    reference.referred.push_back({ObjectKind::column, schema, column, key.referenced_table, ""});
  }
  if (reference.referred.empty()) reference.referred = {{ObjectKind::table, schema, key.referenced_table, "", ""}};
  return reference;
}

std::vector<ReferenceFacts> references_of(const Applied& applied) {
  std::vector<ReferenceFacts> references;
  for (const TableChange& change : applied.tables) {
    const Table* before = state_of(change.before);
    const Table* after = state_of(change.after);
    if (!after) continue;
    for (const ForeignKey& key : after->foreign_keys) {
      const bool is_old = before && std::ranges::find(before->foreign_keys, key) != before->foreign_keys.end();
      if (!is_old) references.push_back(reference_of(key, *after));
    }
  }
  return references;
}

}  // namespace belay
