// UPDATE and DELETE.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/writing/joined_tables.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

// MySQL assigns from left to right: a column that was set before has its new value in what follows.
std::string SqlWriter::assignments(const std::vector<Assignment>& all, const Table* table) {
  std::vector<std::string> texts;
  for (const Assignment& assignment : all) {
    const auto* target = as<ColumnReference>(assignment.target);
    if (!target) {
      refuse(assignment.span, "only columns can be set");
      continue;
    }
    const Column* column = table ? table->find_column(target->column.text) : nullptr;
    const auto* literal = as<Literal>(assignment.value);
    Sql value = literal && literal->kind == LiteralKind::default_ ? default_in_values(column)
                                                                  : value_for(assignment.value, column);
    texts.push_back(fmt::format("{} = {}", name(column ? column->name : target->column.text), value.text));
    value.text = bound(value, Binding::primary);
    value.binding = Binding::primary;
    overridden_.insert_or_assign(to_lower(target->column.text), std::move(value));
  }
  overridden_.clear();
  return joined(texts, ", ");
}

// The one table whose columns are set; nothing where there are several.
const BaseTable* SqlWriter::assigned_table(const Update& update) {
  JoinedTables joined_tables(update.tables);
  const BaseTable* found = nullptr;
  for (const Assignment& assignment : update.assignments) {
    const auto* target = as<ColumnReference>(assignment.target);
    if (!target) return nullptr;
    const BaseTable* own = nullptr;
    for (const TableReference* reference : joined_tables.tables) {
      const auto* base = std::get_if<BaseTable>(&reference->node);
      if (!base) continue;
      const Table* table = page().find(base->table);
      const bool named = target->table && equals_ignoring_case(called(*base).text, target->table->text);
      const bool has_it = !target->table && table && table->find_column(target->column.text);
      if ((named || has_it) && !own) own = base;
    }
    if (!own || (found && found != own)) return nullptr;
    found = own;
  }
  return found;
}

void SqlWriter::write_joined(const Update& update, Lines& lines) {
  const BaseTable* target = assigned_table(update);
  if (!target)
    return refuse(update.tables.span, "columns of several tables, or of one that is not known, are set at once");
  JoinedTables joined_tables(update.tables);
  const Table* table = page().find(target->table);
  const std::string head = table_name(target->table) + (target->alias ? " AS " + name(target->alias.text) : "");
  if (joined_tables.simple && !update.limit) {
    std::vector<std::string> others;
    for (const TableReference* reference : joined_tables.tables) {
      if (std::get_if<BaseTable>(&reference->node) != target) others.push_back(write(*reference));
    }
    if (update.where) joined_tables.conditions.push_back(&*update.where);
    std::vector<std::string> all;
    for (const Expression* each : joined_tables.conditions) all.push_back(bound(write_condition(*each), Binding::and_));
    lines.push_back(fmt::format("UPDATE {} SET {} FROM {}{}", head, assignments(update.assignments, table),
                                joined(others, ", "), all.empty() ? "" : " WHERE " + joined(all, " AND ")));
    return;
  }
  // The rows of an outer join are found first, each with its new values.
  std::vector<std::string> items;
  std::vector<std::string> same_row;
  for (const std::string& column : row_key(table)) {
    const std::string row = fmt::format("sqlbelay_row{}", items.empty() ? "" : fmt::format("_{}", items.size() + 1));
    items.push_back(fmt::format("{}.{} AS {}", name(called(*target).text), column, row));
    same_row.push_back(fmt::format("{}.{} = sqlbelay_rows.{}", table_name(target->table), column, row));
  }
  if (same_row.empty()) return refuse(whole_, "the rows of the table cannot be told apart");
  std::vector<std::string> sets;
  for (const Assignment& assignment : update.assignments) {
    const Column* column = table ? table->find_column(as<ColumnReference>(assignment.target)->column.text) : nullptr;
    const std::string value = fmt::format("value_{}", sets.size() + 1);
    sets.push_back(fmt::format("{} = sqlbelay_rows.{}",
                               name(column ? column->name : as<ColumnReference>(assignment.target)->column.text),
                               value));
    items.push_back(value_for(assignment.value, column).text + " AS " + value);
  }
  std::string rows = fmt::format("SELECT {} FROM {}", joined(items, ", "), write(update.tables));
  if (update.where) rows += " WHERE " + write_condition(*update.where).text;
  if (!update.order_by.empty()) rows += " " + order_by(update.order_by);
  if (update.limit) rows += " " + write(*update.limit);
  lines.push_back(fmt::format("UPDATE {} SET {} FROM ({}) AS sqlbelay_rows WHERE {}", table_name(target->table),
                              joined(sets, ", "), rows, joined(same_row, " AND ")));
}

// "ctid", "(a, b)"; of what is selected "t.ctid", "t.a, t.b".
std::string SqlWriter::tuple_of_row(const BaseTable& table, std::string_view qualifier) {
  std::vector<std::string> columns = row_key(page().find(table.table));
  if (columns.empty()) refuse(whole_, "the rows of the table cannot be told apart");
  for (std::string& column : columns) {
    if (!qualifier.empty()) column.insert(0, name(qualifier) + ".");
  }
  const std::string all = joined(columns, ", ");
  return qualifier.empty() && columns.size() > 1 ? "(" + all + ")" : all;
}

// What stands behind the table of an UPDATE or DELETE that is to change a few of its rows.
std::string SqlWriter::rows_with_limit(const TableReference& from, const std::string& where,
                                       const std::vector<OrderItem>& order, const Limit& limit) {
  const std::string few = where + (order.empty() ? "" : " " + order_by(order)) + " " + write(limit);
  if (limits_changes()) return few;
  const auto& base = std::get<BaseTable>(from.node);
  std::string row = tuple_of_row(base, {});
  std::string columns = row.starts_with('(') ? row.substr(1, row.size() - 2) : row;
  return fmt::format(" WHERE {} IN (SELECT {} FROM {}{})", row, columns, write(from), few);
}

void SqlWriter::write_statement(const Update& update, Lines& lines) {
  if (update.ignore) differ(whole_, "errors are not passed over");
  open_scope(update.tables);
  const std::string with = update.with ? write_with(*update.with) : "";
  const auto* base = std::get_if<BaseTable>(&update.tables.node);
  if (!base) {
    write_joined(update, lines);
  } else {
    const Table* table = page().find(base->table);
    const std::string where = update.where ? " WHERE " + write_condition(*update.where).text : "";
    std::string condition = where;
    if (update.limit) {
      condition = rows_with_limit(update.tables, where, update.order_by, *update.limit);
    } else if (!update.order_by.empty()) {
      differ(whole_, "the order of the changes is the target's own");
    }
    std::string change =
        fmt::format("UPDATE {} SET {}{}", write(update.tables), assignments(update.assignments, table), condition);
    if (condition.empty()) prepare_change_of_all(lines);
    lines.push_back(std::move(change));
  }
  if (!lines.empty()) lines.back().insert(0, with);
  close_scope();
}

void SqlWriter::write_statement(const Delete& remove, Lines& lines) {
  if (remove.ignore) differ(whole_, "errors are not passed over");
  open_scope(remove.tables);
  const std::string with = remove.with ? write_with(*remove.with) : "";
  const std::string where = remove.where ? " WHERE " + write_condition(*remove.where).text : "";
  const auto* base = std::get_if<BaseTable>(&remove.tables.node);
  if (remove.multi_table) {
    write_joined(remove, where, lines);
  } else if (remove.limit && base) {
    lines.push_back("DELETE FROM " + table_name(base->table) +
                    rows_with_limit(remove.tables, where, remove.order_by, *remove.limit));
  } else {
    if (!remove.order_by.empty()) differ(whole_, "the order of the deletions is the target's own");
    if (where.empty()) prepare_change_of_all(lines);
    lines.push_back("DELETE FROM " + write(remove.tables) + where);
  }
  if (!lines.empty()) lines.back().insert(0, with);
  close_scope();
}

}  // namespace belay
