#include "score/predicted_schema.h"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/shown.h"

namespace belay::score {
namespace {

ResultField field(const std::string& text) {
  return text.empty() ? ResultField() : ResultField(text);
}

SnapshotItem item_of(const Column& column, const Server& server) {
  return {column.name,
          {{"type", column.column_type},
           {"nullable", column.nullable ? "YES" : "NO"},
           {"default", shown_default(column, server)},
           {"extra", shown_extra(column, server)},
           {"charset", field(column.charset)},
           {"collation", field(column.collation)},
           {"comment", column.definition->comment.value_or("")}}};
}

std::string part_text(const IndexPart& part) {
  std::string text = part.column.empty() ? std::string("(expression)") : quote_identifier(part.column);
  if (part.length != 0) text += fmt::format("({})", part.length);
  return part.descending ? text + " DESC" : text;
}

SnapshotItem item_of(const Index& index) {
  std::string columns;
  for (const IndexPart& part : index.parts) columns += (columns.empty() ? "" : ", ") + part_text(part);
  return {index.name,
          {{"columns", columns},
           {"unique", index.is_unique() ? "YES" : "NO"},
           {"type", std::string(shown_index_type(index))},
           {"comment", index.comment}}};
}

std::string_view rule_text(ReferenceAction action, const Server& server) {
  switch (action) {
    case ReferenceAction::cascade: return "CASCADE";
    case ReferenceAction::set_null: return "SET NULL";
    case ReferenceAction::no_action: return "NO ACTION";
    case ReferenceAction::set_default: return "SET DEFAULT";
    case ReferenceAction::restrict: return "RESTRICT";
    case ReferenceAction::unspecified: break;
  }
  return server.is_mariadb() ? "RESTRICT" : "NO ACTION";
}

SnapshotItem item_of(const ForeignKey& key, const std::string& schema, const Server& server) {
  SnapshotItem item{key.name,
                    {{"referenced_database", key.referenced_schema == schema ? "" : key.referenced_schema},
                     {"referenced_table", key.referenced_table},
                     {"on_update", std::string(rule_text(key.on_update, server))},
                     {"on_delete", std::string(rule_text(key.on_delete, server))}}};
  for (size_t i = 0; i < key.columns.size() && i < key.referenced_columns.size(); ++i) {
    item.properties.emplace_back("column " + key.columns[i], key.referenced_columns[i]);
  }
  return item;
}

SnapshotTable table_of(const Table& table, const Server& server) {
  SnapshotTable result;
  result.properties = {{"engine", table.engine}, {"collation", table.collation}, {"comment", table.comment}};
  for (const Column& column : table.columns) result.columns.push_back(item_of(column, server));
  for (const Index& index : table.indexes) result.indexes.push_back(item_of(index));
  for (const ForeignKey& key : table.foreign_keys) {
    result.foreign_keys.push_back(item_of(key, table.schema, server));
  }
  for (const std::string& name : shown_checks(table, server)) result.checks.push_back({name, {}});
  for (const std::string& name : table.partition_names) result.partitions.push_back({name, {}});
  return result;
}

void sort_by_name(std::vector<SnapshotItem>& items) {
  std::ranges::sort(items, {}, &SnapshotItem::name);
}

void keep_properties(SnapshotProperties& properties, const std::vector<std::string>& names) {
  std::erase_if(properties, [&](const auto& property) {
    const bool is_column = property.first.starts_with("column ");
    return !is_column && std::ranges::find(names, property.first) == names.end();
  });
}

void keep_names(std::vector<SnapshotItem>& items) {
  for (SnapshotItem& item : items) item.properties.clear();
}

// An expression's text is the server's own; a column's name stays.
void hide_expressions(SnapshotItem& index) {
  std::string& columns = *index.properties.front().second;
  std::string result;
  int depth = 0;
  for (size_t i = 0; i < columns.size(); ++i) {
    const bool opens_expression = depth == 0 && columns[i] == '(' && (i == 0 || columns[i - 1] == ' ');
    if (opens_expression) result += "(expression)";
    if (opens_expression || (depth > 0 && columns[i] == '(')) ++depth;
    if (depth == 0) result += columns[i];
    if (depth > 0 && columns[i] == ')') --depth;
  }
  columns = result;
}

void make_comparable(SnapshotTable& table) {
  keep_properties(table.properties, {"engine", "collation", "comment"});
  table.auto_increment.reset();
  table.primary_key.clear();
  for (SnapshotItem& column : table.columns) {
    keep_properties(column.properties, {"type", "nullable", "default", "extra", "charset", "collation", "comment"});
  }
  for (SnapshotItem& index : table.indexes) {
    hide_expressions(index);
    keep_properties(index.properties, {"columns", "unique", "type", "comment"});
  }
  for (SnapshotItem& check : table.checks) {
    if (const size_t end = check.name.find(" (column)"); end != std::string::npos) check.name.resize(end);
  }
  keep_names(table.checks);
  keep_names(table.partitions);
  sort_by_name(table.checks);
}

}  // namespace

Snapshot predicted_schema(const Catalog& catalog, const Database& database, const std::string&) {
  Snapshot result;
  result.database = {{"charset", database.charset}, {"collation", database.collation}};
  for (const auto& [name, table] : database.tables) {
    if (table.temporary) continue;
    SnapshotTable& made = result.tables[name] = table_of(table, catalog.server());
    for (auto* items : {&made.indexes, &made.foreign_keys, &made.checks}) sort_by_name(*items);
  }
  for (const auto& [name, view] : database.views) result.views.push_back({name, {}});
  for (const auto& [key, routine] : database.procedures) result.procedures.push_back({routine.name, {}});
  for (const auto& [key, routine] : database.functions) result.functions.push_back({routine.name, {}});
  for (const auto& [name, trigger] : database.triggers) result.triggers.push_back({name, {}});
  for (const auto& [name, event] : database.events) result.events.push_back({name, {}});
  for (auto* items : {&result.procedures, &result.functions}) sort_by_name(*items);
  return result;
}

Snapshot comparable(Snapshot seen) {
  for (auto& [name, table] : seen.tables) make_comparable(table);
  for (auto* items : {&seen.views, &seen.procedures, &seen.functions, &seen.triggers, &seen.events}) {
    keep_names(*items);
  }
  return seen;
}

}  // namespace belay::score
