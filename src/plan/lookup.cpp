#include "plan/lookup.h"

#include <fmt/format.h>

#include "plan/sql.h"

namespace belay {

static std::string table_rows(std::string_view view, const QualifiedName& table) {
  return fmt::format("information_schema.{} WHERE table_schema = {} AND table_name = {}", view, schema_of(table),
                     quoted(table.name.text));
}

Lookup find_table(const QualifiedName& table) {
  return {table_rows("tables", table)};
}

Lookup find_view(const QualifiedName& view) {
  return {table_rows("views", view)};
}

Lookup find_column(const QualifiedName& table, std::string_view column) {
  return {table_rows("columns", table) + " AND column_name = " + quoted(column)};
}

Lookup find_index(const QualifiedName& table, std::string_view index) {
  return {table_rows("statistics", table) + " AND index_name = " + quoted(index)};
}

Lookup find_partition(const QualifiedName& table, std::string_view partition) {
  return {table_rows("partitions", table) + " AND partition_name = " + quoted(partition)};
}

static std::string_view is_of(KeyKind kind) {
  switch (kind) {
    case KeyKind::primary:
    case KeyKind::unique: return "non_unique = 0";
    case KeyKind::fulltext: return "index_type = 'FULLTEXT'";
    case KeyKind::spatial: return "index_type = 'SPATIAL'";
    case KeyKind::index:
    case KeyKind::vector: break;
  }
  return "non_unique = 1";
}

Lookup find_index_on(const QualifiedName& table, const std::vector<std::string>& columns, KeyKind kind) {
  return {
      fmt::format("(SELECT index_name FROM {} AND {} GROUP BY index_name HAVING GROUP_CONCAT(column_name ORDER BY "
                  "seq_in_index) = {}) AS found",
                  table_rows("statistics", table), is_of(kind), quoted(joined(columns, ",")))};
}

Lookup find_constraint(const QualifiedName& table, std::string_view name, std::string_view type) {
  std::string rows = table_rows("table_constraints", table) + " AND constraint_name = " + quoted(name);
  if (!type.empty()) rows += " AND constraint_type = " + quoted(type);
  return {rows};
}

Lookup find_foreign_key_on(const QualifiedName& table, const std::vector<std::string>& columns,
                           std::string_view parent) {
  return {
      fmt::format("(SELECT constraint_name FROM {} AND referenced_table_name = {} GROUP BY constraint_name"
                  " HAVING GROUP_CONCAT(column_name ORDER BY ordinal_position) = {}) AS found",
                  table_rows("key_column_usage", table), quoted(parent), quoted(joined(columns, ",")))};
}

Lookup find_routine(const QualifiedName& routine, RoutineKind kind) {
  return {fmt::format(
      "information_schema.routines WHERE routine_schema = {} AND routine_type = '{}' AND routine_name = {}",
      schema_of(routine), kind == RoutineKind::procedure ? "PROCEDURE" : "FUNCTION", quoted(routine.name.text))};
}

Lookup find_trigger(const QualifiedName& trigger) {
  return {fmt::format("information_schema.triggers WHERE trigger_schema = {} AND trigger_name = {}", schema_of(trigger),
                      quoted(trigger.name.text))};
}

Lookup find_event(const QualifiedName& event) {
  return {fmt::format("information_schema.events WHERE event_schema = {} AND event_name = {}", schema_of(event),
                      quoted(event.name.text))};
}

Lookup find_database(std::string_view database) {
  return {"information_schema.schemata WHERE schema_name = " + quoted(database)};
}

std::string columns_of_index(const QualifiedName& table, std::string_view index) {
  return fmt::format("COALESCE((SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM {}), '')",
                     find_index(table, index).rows);
}

}  // namespace belay
