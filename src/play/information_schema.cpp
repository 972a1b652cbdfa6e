#include "play/information_schema.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace belay {

namespace {

using SchemaRows = std::vector<KnownRow>;
using Presence = Catalog::Presence;

Value text(std::string_view value) {
  return std::string(value);
}

Value number(size_t value) {
  return static_cast<int64_t>(value);
}

Value known_or(const std::string& value, bool known) {
  return known ? Value(value) : Value(Unknown{"the column is only known by its use"});
}

std::string data_type_of(const Column& column) {
  return column.column_type.substr(0, column.column_type.find_first_of("( "));
}

KnownRow table_row(const Table& table) {
  return {{{"table_schema", text(table.schema)},
           {"table_name", text(table.name)},
           {"table_type", text("BASE TABLE")},
           {"engine", known_or(table.engine, table.complete)},
           {"table_collation", known_or(table.collation, table.complete && !table.collation.empty())},
           {"table_comment", known_or(table.comment, table.complete)}}};
}

KnownRow column_row(const Table& table, const Column& column, size_t position) {
  const auto known = [&](const std::string& value) { return known_or(value, column.known); };
  return {{{"table_schema", text(table.schema)},
           {"table_name", text(table.name)},
           {"column_name", text(column.name)},
           {"ordinal_position", table.complete ? number(position + 1) : Value(Unknown{"its place is not known"})},
           {"data_type", known(data_type_of(column))},
           {"column_type", known(column.column_type)},
           {"is_nullable", known(column.nullable ? "YES" : "NO")},
           {"column_comment", known(column.definition->comment.value_or(""))},
           {"extra", known(column.auto_increment ? "auto_increment" : "")},
           {"character_maximum_length", column.known && column.definition->type.length
                                            ? number(*column.definition->type.length)
                                            : Value(Unknown{"the length is not known"})},
           {"column_default", Unknown{"the default's text"}}}};
}

void add_statistics(const Table& table, const Index& index, SchemaRows& rows) {
  for (size_t i = 0; i < index.parts.size(); ++i) {
    rows.push_back({{{"table_schema", text(table.schema)},
                     {"table_name", text(table.name)},
                     {"index_schema", text(table.schema)},
                     {"index_name", text(index.name)},
                     {"non_unique", number(index.is_unique() ? 0 : 1)},
                     {"seq_in_index", number(i + 1)},
                     {"column_name", text(index.parts[i].column)}}});
  }
  if (index.parts.empty()) {  // only its name is known
    rows.push_back({{{"table_schema", text(table.schema)},
                     {"table_name", text(table.name)},
                     {"index_schema", text(table.schema)},
                     {"index_name", text(index.name)}}});
  }
}

KnownRow constraint_row(const Table& table, const std::string& name, std::string_view type) {
  return {{{"constraint_schema", text(table.schema)},
           {"constraint_name", text(name)},
           {"table_schema", text(table.schema)},
           {"table_name", text(table.name)},
           {"constraint_type", text(type)}}};
}

void add_constraints(const Table& table, SchemaRows& rows) {
  for (const Index& index : table.indexes) {
    if (index.kind == KeyKind::primary) rows.push_back(constraint_row(table, "PRIMARY", "PRIMARY KEY"));
    if (index.kind == KeyKind::unique) rows.push_back(constraint_row(table, index.name, "UNIQUE"));
  }
  for (const ForeignKey& key : table.foreign_keys) rows.push_back(constraint_row(table, key.name, "FOREIGN KEY"));
  for (const Check& check : table.checks) rows.push_back(constraint_row(table, check.name, "CHECK"));
}

void add_key_columns(const Table& table, SchemaRows& rows) {
  const auto add = [&](const std::string& name, const std::string& column, size_t position, const ForeignKey* key) {
    KnownRow row = constraint_row(table, name, "");
    std::erase_if(row.cells.edit(), [](const Cell& cell) { return cell.column == "constraint_type"; });
    row.cells.push_back({"column_name", text(column)});
    row.cells.push_back({"ordinal_position", number(position + 1)});
    row.cells.push_back({"referenced_table_name", key ? text(key->referenced_table) : Value(Null{})});
    row.cells.push_back({"referenced_column_name", key && position < key->referenced_columns.size()
                                                       ? text(key->referenced_columns[position])
                                                       : Value(Null{})});
    rows.push_back(std::move(row));
  };
  for (const Index& index : table.indexes) {
    if (!index.is_unique()) continue;
    for (size_t i = 0; i < index.parts.size(); ++i) add(index.name, index.parts[i].column, i, nullptr);
  }
  for (const ForeignKey& key : table.foreign_keys) {
    for (size_t i = 0; i < key.columns.size(); ++i) add(key.name, key.columns[i], i, &key);
  }
}

KnownRow routine_row(const std::string& schema, const Routine& routine) {
  return {{{"routine_schema", text(schema)},
           {"routine_name", text(routine.name)},
           {"specific_name", text(routine.name)},
           {"routine_type", text(routine.kind == RoutineKind::procedure ? "PROCEDURE" : "FUNCTION")}}};
}

void add_rows_of_table(std::string_view wanted, const Table& table, SchemaRows& rows) {
  if (wanted == "tables") rows.push_back(table_row(table));
  if (wanted == "columns") {
    for (size_t i = 0; i < table.columns.size(); ++i) rows.push_back(column_row(table, table.columns[i], i));
  }
  if (wanted == "statistics") {
    for (const Index& index : table.indexes) add_statistics(table, index, rows);
  }
  if (wanted == "table_constraints") add_constraints(table, rows);
  if (wanted == "key_column_usage") add_key_columns(table, rows);
  if (wanted == "referential_constraints") {
    for (const ForeignKey& key : table.foreign_keys) rows.push_back(constraint_row(table, key.name, "FOREIGN KEY"));
  }
}

void add_rows_of_database(std::string_view wanted, const std::string& schema, const Database& database,
                          SchemaRows& rows) {
  if (wanted == "schemata") rows.push_back({{{"schema_name", text(schema)}}});
  if (wanted == "routines") {
    for (const auto& [key, routine] : database.procedures) rows.push_back(routine_row(schema, routine));
    for (const auto& [key, routine] : database.functions) rows.push_back(routine_row(schema, routine));
  }
  if (wanted == "views" || wanted == "tables") {
    for (const auto& [name, view] : database.views) {
      rows.push_back({{{"table_schema", text(schema)}, {"table_name", text(name)}, {"table_type", text("VIEW")}}});
    }
  }
  if (wanted == "triggers") {
    for (const auto& [name, trigger] : database.triggers) {
      rows.push_back({{{"trigger_schema", text(schema)},
                       {"trigger_name", text(name)},
                       {"event_object_table", text(trigger.table)}}});
    }
  }
  if (wanted == "events") {
    for (const auto& [name, event] : database.events) {
      rows.push_back({{{"event_schema", text(schema)}, {"event_name", text(name)}}});
    }
  }
}

std::string pinned(const Conjunction& wanted, std::initializer_list<std::string_view> columns) {
  for (const Condition& condition : wanted.conditions) {
    if (!condition.equal || !std::holds_alternative<std::string>(condition.value)) continue;
    if (std::ranges::find(columns, condition.column) != columns.end()) return std::get<std::string>(condition.value);
  }
  return "";
}

std::string schema_asked_for(const Catalog& catalog, const Conjunction& wanted) {
  const bool names_schema = std::ranges::any_of(wanted.conditions, [](const Condition& condition) {
    return condition.column.ends_with("_schema") && condition.equal;
  });
  return names_schema ? pinned(wanted, {"table_schema", "constraint_schema", "routine_schema", "index_schema",
                                        "trigger_schema", "event_schema"})
                      : catalog.current_database();
}

// Presence of what a query names; the schema is the current one where the query names none.
Presence presence_of_pinned(const Catalog& catalog, std::string_view table, const Conjunction& wanted) {
  const std::string schema = schema_asked_for(catalog, wanted);
  const Database* database = catalog.find_database(schema);
  if (database && database->complete) return Presence::absent;
  const std::optional<Object> asked = object_asked_for(catalog, table, wanted);
  if (database && asked && database->absent.contains(*asked)) return Presence::absent;
  const std::string name = pinned(wanted, {"table_name"});
  if (name.empty()) return Presence::unknown;
  const Presence table_presence = catalog.presence_of_table(schema, name);
  if (table == "tables" || table == "views" || table_presence != Presence::present) return table_presence;
  const Table* found = catalog.find_table(schema, name);
  if (!found) return Presence::unknown;
  if (found->complete) return Presence::absent;  // every row of a complete table is seen
  if (table == "columns") return catalog.presence_of_column(*found, pinned(wanted, {"column_name"}));
  if (table == "statistics") return catalog.presence_of_index(*found, pinned(wanted, {"index_name"}));
  return Presence::unknown;
}

}  // namespace

bool is_modelled(std::string_view table) {
  constexpr std::array modelled = {"tables",   "columns",  "statistics",      "table_constraints",
                                   "views",    "schemata", "routines",        "referential_constraints",
                                   "triggers", "events",   "key_column_usage"};
  return std::ranges::find(modelled, table) != modelled.end();
}

SchemaRows information_schema_rows(const Catalog& catalog, std::string_view wanted, std::string_view only_table) {
  SchemaRows rows;
  for (const auto& [schema, database] : catalog.databases()) {
    add_rows_of_database(wanted, schema, database, rows);
    if (!only_table.empty()) {
      const auto found = database.tables.find(std::string(only_table));
      if (found != database.tables.end()) add_rows_of_table(wanted, found->second, rows);
      continue;
    }
    for (const auto& [name, table] : database.tables) add_rows_of_table(wanted, table, rows);
  }
  return rows;
}

std::optional<Object> object_asked_for(const Catalog& catalog, std::string_view table, const Conjunction& wanted) {
  const std::string schema = schema_asked_for(catalog, wanted);
  const std::string of_table = pinned(wanted, {"table_name"});
  const auto object = [&](ObjectKind kind, const std::string& name, const std::string& owner) {
    return name.empty() ? std::nullopt : std::optional(Object{kind, schema, name, owner, ""});
  };
  if (table == "tables" || table == "views") return object(ObjectKind::table, of_table, "");
  if (of_table.empty()) return std::nullopt;
  if (table == "columns") return object(ObjectKind::column, pinned(wanted, {"column_name"}), of_table);
  if (table == "statistics") return object(ObjectKind::index, pinned(wanted, {"index_name"}), of_table);
  if (table == "table_constraints" || table == "key_column_usage" || table == "referential_constraints") {
    return object(ObjectKind::foreign_key, pinned(wanted, {"constraint_name"}), of_table);
  }
  return std::nullopt;
}

bool may_have_unseen_row(const Catalog& catalog, std::string_view table, const Conjunction& wanted) {
  if (!is_modelled(table)) return true;
  if (table == "routines" || table == "triggers" || table == "events") {
    const std::string name = pinned(wanted, {"routine_name", "trigger_name", "event_name", "specific_name"});
    const Database* database = catalog.find_database(catalog.current_database());
    if (database && database->complete) return false;
    constexpr ObjectKind kinds[] = {ObjectKind::procedure, ObjectKind::function, ObjectKind::trigger,
                                    ObjectKind::event};
    return !database ||
           std::ranges::none_of(kinds, [&](ObjectKind kind) { return database->absent.contains(kind, name); });
  }
  return presence_of_pinned(catalog, table, wanted) == Presence::unknown;
}

}  // namespace belay
