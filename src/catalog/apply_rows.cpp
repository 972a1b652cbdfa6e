// What UPDATE and DELETE share, and SELECT.
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/expression_walk.h"
#include "catalog/predicate.h"

namespace belay {

// A condition that no row decides: `WHERE NOT EXISTS (SELECT 1 FROM done WHERE …)` of a script that marks what is done.
bool Application::is_never_met(const OptionalBox<Expression>& where) const {
  if (!where) return false;
  const Value value = values_.evaluate(*where);
  return is_null(value) || compare(value, int64_t{0}) == Comparison::equal;
}

// Qualified columns of tables that are known whole, in ON and WHERE.
void Application::need_joined_columns(const TableReference& tables, const Expression* where) {
  std::map<std::string, const Table*> by_alias;
  for_each_table(tables, [&](const BaseTable& base) {
    by_alias[to_lower(base.alias ? base.alias.text : base.table.name.text)] = catalog_.find_table(base.table);
  });
  const auto check = [&](const Expression& part) {
    const ColumnReference* column = as<ColumnReference>(part);
    if (!column || !column->table) return;
    const auto found = by_alias.find(to_lower(column->table->text));
    if (found == by_alias.end() || !found->second) return;
    if (catalog_.presence_of_column(*found->second, column->column.text) != Catalog::Presence::absent) return;
    refuse(1054, fmt::format("table `{}` has no column `{}`", found->second->name, column->column.text));
  };
  for_each_join_condition(tables, check);
  if (where) for_each_expression(*where, check);
}

void Application::need_where(const Expression& where, Table& table) {
  // Every table is opened before a column is looked for.
  for_each_subquery(where, [&](const Query& query) { need_query(query, &table); });
  need_columns_of(where, table);
  for_each_expression(where, [&](const Expression& part) {
    const Binary* binary = as<Binary>(part);
    const ColumnReference* column = binary ? as<ColumnReference>(*binary->left) : nullptr;
    if (column) infer_assigned_type(table, column->column.text, *binary->right);
  });
}

void Application::infer_assigned_type(const Table& table, const std::string& column, const Expression& value) {
  const Column* found = table.find_column(column);
  if (found && !found->known) catalog_.infer_type(table, column, type_suggested_by(value, values_.evaluate(value)));
}

void Application::apply(const QueryStatement& statement) {
  need_query(*statement.query);
}

}  // namespace belay
