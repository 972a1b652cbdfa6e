// What a statement needs of the catalog, and what becomes of it where the catalog has never seen it.
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/application.h"
#include "catalog/expression_walk.h"

namespace belay {

using Presence = Catalog::Presence;

void Application::refuse(uint16_t number, std::string why) {
  if (!applied_.error) applied_.error = ServerError{number, std::move(why)};
}

void Application::cannot_tell(std::string why) {
  if (applied_.unknown.empty()) applied_.unknown = std::move(why);
}

Object Application::object_of(const Table& table) const {
  return {ObjectKind::table, table.schema, table.name, "", ""};
}

// The shape alone: copies of the rows would make a long list of INSERTs cost the square of its length.
void Application::remember_before(Table& table) {
  remember_rows(table);
  Rows rows = std::exchange(table.rows, {});
  applied_.tables.push_back({table.schema, table.name, table, std::nullopt});
  table.rows = std::move(rows);
}

Database& Application::need_database(const std::string& schema) {
  if (!catalog_.databases().contains(schema) && catalog_.inferring() && !schema.empty()) {
    catalog_.require({ObjectKind::database, "", schema, "", ""});
  }
  return catalog_.database(schema);
}

Table* Application::need_table(const QualifiedName& name) {
  const std::string schema = catalog_.schema_of(name);
  Database& database = need_database(schema);
  switch (catalog_.presence_of_table(schema, name.name.text)) {
    case Presence::present: break;
    case Presence::absent: refuse(1146, fmt::format("there is no table `{}`", name.name.text)); return nullptr;
    case Presence::unknown:
      if (!catalog_.inferring()) {
        cannot_tell(fmt::format("whether there is a table `{}` is not known", name.name.text));
        return nullptr;
      }
      Table table;
      table.schema = schema;
      table.name = name.name.text;
      table.complete = false;
      catalog_.require(object_of(table));
      database.tables.emplace(table.name, std::move(table));
  }
  const auto found = database.tables.find(name.name.text);
  return found == database.tables.end() ? nullptr : &found->second;  // a view has the name: no table to look into
}

bool Application::need_no_table(const QualifiedName& name) {
  const std::string schema = catalog_.schema_of(name);
  Database& database = need_database(schema);
  const Presence presence = catalog_.presence_of_table(schema, name.name.text);
  if (presence == Presence::present) {
    refuse(1050, fmt::format("table `{}` exists already", name.name.text));
    return false;
  }
  if (presence == Presence::unknown) {
    if (!catalog_.inferring()) {
      cannot_tell(fmt::format("whether there is a table `{}` is not known", name.name.text));
      return false;
    }
    catalog_.require_absent({ObjectKind::table, schema, name.name.text, "", ""});
  }
  database.absent.remove(ObjectKind::table, name.name.text);
  return true;
}

const Column* Application::need_column(Table& table, const Name& name) {
  switch (catalog_.presence_of_column(table, name.text)) {
    case Presence::present: return table.find_column(name.text);
    case Presence::absent:
      refuse(1054, fmt::format("table `{}` has no column `{}`", table.name, name.text));
      return nullptr;
    case Presence::unknown: break;
  }
  if (catalog_.inferring()) return &catalog_.infer_column(table, name.text);
  cannot_tell(fmt::format("whether table `{}` has a column `{}` is not known", table.name, name.text));
  return nullptr;
}

// Columns that belong to `table` for sure: unqualified ones of a statement that has no other table, or its own.
void Application::need_columns_of(const Expression& expression, Table& table) {
  for_each_expression(expression, [&](const Expression& part) {
    const ColumnReference* column = as<ColumnReference>(part);
    if (!column) return;
    if (column->table && column->table->text != table.name) return;
    need_column(table, column->column);
    applied_.reads.push_back({ObjectKind::column, table.schema, column->column.text, table.name, ""});
  });
}

// A name that the query's own table is known to lack may be the other one's.
bool Application::belongs_around(const ColumnReference& column, const Table& own, const Table* around) const {
  return around && !column.table && catalog_.presence_of_column(own, column.column.text) == Presence::absent &&
         catalog_.presence_of_column(*around, column.column.text) != Presence::absent;
}

static const BaseTable* only_table(const Select& select) {
  return select.from ? std::get_if<BaseTable>(&select.from->node) : nullptr;
}

// Qualified columns of the tables that a join names.
static void add_aliases(const TableReference& reference, const Catalog& catalog,
                        std::map<std::string, const Table*>& by_alias) {
  if (const auto* join = std::get_if<Join>(&reference.node)) {
    add_aliases(*join->left, catalog, by_alias);
    add_aliases(*join->right, catalog, by_alias);
  }
  const auto* base = std::get_if<BaseTable>(&reference.node);
  if (base)
    by_alias[to_lower(base->alias ? base->alias.text : base->table.name.text)] = catalog.find_table(base->table);
}

void Application::need_qualified_columns(const Query& query, const TableReference& from) {
  std::map<std::string, const Table*> by_alias;
  add_aliases(from, catalog_, by_alias);
  for_each_own_expression(query, [&](const Expression& part) {
    const ColumnReference* column = as<ColumnReference>(part);
    const auto found = column && column->table ? by_alias.find(to_lower(column->table->text)) : by_alias.end();
    if (found == by_alias.end() || !found->second) return;
    const Table& table = *found->second;
    if (catalog_.presence_of_column(table, column->column.text) == Presence::absent)
      refuse(1054, fmt::format("table `{}` has no column `{}`", table.name, column->column.text));
    applied_.reads.push_back({ObjectKind::column, table.schema, column->column.text, table.name, ""});
  });
}

// `around` is the table of the statement that the query is a part of: its columns may stand in the query too.
void Application::need_query(const Query& query, Table* around) {
  for_each_table(query, [&](const BaseTable& base) {
    const std::string schema = to_lower(catalog_.schema_of(base.table));
    if (schema == "information_schema" || schema == "mysql" || schema == "performance_schema" || schema == "sys")
      return;
    if (is_common_table(query, base.table.name.text)) return;
    if (const Table* table = need_table(base.table)) applied_.reads.push_back(object_of(*table));
  });
  const Select* select = std::get_if<Select>(&query.body);
  const BaseTable* base = select ? only_table(*select) : nullptr;
  if (failed()) return;
  if (select && select->from && !base) need_qualified_columns(query, *select->from);
  if (!base) return;
  const std::string schema = catalog_.schema_of(base->table);
  if (!catalog_.find_table(schema, base->table.name.text)) return;
  Table& table = catalog_.database(schema).tables.at(base->table.name.text);
  const auto own = [&](const ColumnReference& column) {
    return !column.table || column.table->text == table.name || column.table->text == base->alias.text;
  };
  for_each_own_expression(query, [&](const Expression& part) {
    const ColumnReference* column = as<ColumnReference>(part);
    if (!column || is_select_alias(*select, column->column.text)) return;
    const bool is_around = around && around != &table && column->table && column->table->text == around->name;
    if (is_around && !own(*column)) need_column(*around, column->column);
    if (!own(*column) || belongs_around(*column, table, around)) return;
    need_column(table, column->column);
    applied_.reads.push_back({ObjectKind::column, table.schema, column->column.text, table.name, ""});
  });
}

}  // namespace belay
