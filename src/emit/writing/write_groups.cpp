// Columns beside the groups of a query. MySQL may take them of any row; others ask that the group determines them.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "emit/writing/sql_writer.h"
#include "play/aggregate.h"

namespace belay {

const SqlWriter::ScopeEntry* SqlWriter::entry_of(const ColumnReference& column) const {
  for (const ScopeEntry& entry : scopes_.back()) {
    if (column.table && equals_ignoring_case(entry.name, column.table->text)) return &entry;
    if (!column.table && entry.table && entry.table->find_column(column.column.text)) return &entry;
  }
  return nullptr;
}

namespace {

using Columns = std::set<const ColumnReference*>;

void add_columns(const Expression& expression, Columns& columns) {
  for_each_expression(expression, [&](const Expression& part) {
    if (const auto* column = as<ColumnReference>(part)) columns.insert(column);
  });
}

Columns columns_in_aggregates(const Expression& expression) {
  Columns columns;
  for_each_expression(expression, [&](const Expression& part) {
    const Call* call = as<Call>(part);
    if (!call || !is_aggregate(*call)) return;
    for (const Expression& argument : call->arguments) add_columns(argument, columns);
    if (!call->concat) return;
    for (const OrderItem& item : call->concat->order_by) add_columns(item.value, columns);
  });
  return columns;
}

const Index* primary_key(const Table& table) {
  const auto found = std::ranges::find(table.indexes, KeyKind::primary, &Index::kind);
  return found == table.indexes.end() ? nullptr : &*found;
}

}  // namespace

void SqlWriter::check_groups(const Select& select) {
  if (select.group_by.empty() && !has_aggregate(select)) return;
  std::set<std::string> grouped;  // as they are written
  std::set<std::pair<const ScopeEntry*, std::string>> columns;
  for (const Expression& each : select.group_by) {
    grouped.insert(write(each).text);
    if (const auto* column = as<ColumnReference>(each))
      columns.emplace(entry_of(*column), to_lower(column->column.text));
  }
  const auto is_determined = [&](const ColumnReference& column) {
    const ScopeEntry* entry = entry_of(column);
    if (columns.contains({entry, to_lower(column.column.text)})) return true;
    const Index* key = entry && entry->table ? primary_key(*entry->table) : nullptr;
    return key && std::ranges::all_of(key->parts, [&](const IndexPart& part) {
             return columns.contains({entry, to_lower(part.column)});
           });
  };
  const auto check = [&](const Expression& expression) {
    Columns settled = columns_in_aggregates(expression);
    for_each_expression(expression, [&](const Expression& part) {
      if (!as<Literal>(part) && grouped.contains(write(part).text)) add_columns(part, settled);
      const auto* column = as<ColumnReference>(part);
      if (column && !settled.contains(column) && !is_determined(*column))
        refuse(part.span, "the column is neither grouped nor aggregated: MySQL takes it of any row");
    });
  };
  for (size_t i = 0; i < select.items.size(); ++i) {
    const SelectItem& item = select.items[i];
    const bool by_name = item.alias && grouped.contains(name(item.alias.text));
    if (!by_name && !grouped.contains(std::to_string(i + 1))) check(item.value);
  }
}

}  // namespace belay
