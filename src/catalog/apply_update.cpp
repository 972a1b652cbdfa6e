// UPDATE: when does a second run find nothing left to do?
//
// Where all rows are known they are changed one by one (row_changes.h). Else: after `UPDATE t SET a = 1 WHERE b = 2` no
// row has b = 2 and another a than 1; after `… SET a = 1 WHERE a = 2` no row has a = 2. These conditions are kept with
// the table until a later statement may have brought such a row back (Rows::empty).
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/expression_walk.h"
#include "catalog/folded.h"
#include "catalog/predicate.h"
#include "catalog/row_changes.h"
#include "catalog/stored_value.h"

namespace belay {

namespace {

bool reads_any(const std::vector<std::string>& columns, const std::vector<std::string>& assigned) {
  return std::ranges::any_of(
      columns, [&](const std::string& column) { return std::ranges::find(assigned, column) != assigned.end(); });
}

const ColumnReference* target_of(const Assignment& assignment) {
  return as<ColumnReference>(assignment.target);
}

std::vector<std::string> assigned_columns(const Update& update) {
  std::vector<std::string> columns;
  for (const Assignment& assignment : update.assignments) {
    if (const ColumnReference* column = target_of(assignment)) columns.push_back(to_lower(column->column.text));
  }
  return columns;
}

// The rows that `assignment` would still change: those that meet `where` and have another value.
std::optional<Conjunction> still_different(const Conjunction& where, const Assignment& assignment,
                                           const std::vector<std::string>& assigned, std::string_view text,
                                           const ValueSource& values) {
  const ColumnReference* column = target_of(assignment);
  if (!column || is_volatile(assignment.value) || reads_any(columns_of(assignment.value), assigned)) return {};
  Conjunction result = where;
  const std::string name = to_lower(column->column.text);
  Value value = values.evaluate(assignment.value);
  if (is_known(value)) {
    result.conditions.push_back({name, false, std::move(value)});
    return result;
  }
  std::optional<OpaqueCondition> other = opaque_of(assignment.value, text, values);
  if (!other || other->columns.empty()) return {};  // nobody knows the value
  if (reads_any(other->columns, assigned)) return {};
  other->text = fmt::format("{} <> {}", name, other->text);
  other->columns.push_back(name);
  result.opaque.push_back(*std::move(other));
  return result;
}

// `SET a = 1 WHERE a = 2`: a row that was changed does not meet the condition any more.
bool leaves_condition(const Conjunction& where, const Update& update, const ValueSource& values) {
  return std::ranges::any_of(update.assignments, [&](const Assignment& assignment) {
    const ColumnReference* column = target_of(assignment);
    if (!column) return false;
    const Value value = values.evaluate(assignment.value);
    const std::string name = to_lower(column->column.text);
    return std::ranges::any_of(where.conditions, [&](const Condition& condition) {
      if (condition.column != name || is_unknown(value)) return false;
      const bool same_null = is_null(condition.value) && is_null(value);
      if (is_null(condition.value) || is_null(value)) return condition.equal != same_null;
      return compare(condition.value, value) == (condition.equal ? Comparison::different : Comparison::equal);
    });
  });
}

// What an UPDATE makes certain for afterwards; empty where a second run would change rows again by its nature.
std::vector<Conjunction> settled_by(const Update& update, const Conjunction& where, std::string_view text,
                                    const ValueSource& values) {
  if (update.limit) return {};
  if (leaves_condition(where, update, values)) return {where};
  const std::vector<std::string> assigned = assigned_columns(update);
  std::vector<Conjunction> result;
  for (const Assignment& assignment : update.assignments) {
    std::optional<Conjunction> condition = still_different(where, assignment, assigned, text, values);
    if (!condition) return {};
    result.push_back(std::move(*condition));
  }
  return result;
}

bool is_settled(const Rows& rows, const std::vector<Conjunction>& conditions) {
  return !conditions.empty() && std::ranges::all_of(conditions, [&](const Conjunction& condition) {
    return rows.any(condition) == Membership::no;
  });
}

}  // namespace

static const BaseTable* single_table(const TableReference& reference) {
  return std::get_if<BaseTable>(&reference.node);
}

std::optional<Joined> Application::joined_rows(const Update& update) const {
  std::vector<const Expression*> wanted;
  for (const Assignment& assignment : update.assignments) wanted.push_back(&assignment.value);
  return values_.join(update.tables, update.where ? &*update.where : nullptr, wanted);
}

// Of a table that is not known whole: rows that meet the condition get their values, rows that may meet it lose theirs.
// True where one changes for certain.
bool Application::update_known_rows(const Update& update, const Joined& joined, Table& table) {
  bool changes = false;
  for (const JoinedRow& row : joined.rows) {
    KnownRow& known = table.rows.known.edit(row.positions.front().row);
    for (size_t i = 0; i < update.assignments.size(); ++i) {
      const ColumnReference* column = target_of(update.assignments[i]);
      const Column* definition = column ? table.find_column(column->column.text) : nullptr;
      if (!definition) continue;
      std::vector<Cell>& cells = known.cells.edit();
      const auto cell = std::ranges::find(cells, to_lower(column->column.text), &Cell::column);
      if (cell == cells.end()) continue;
      Value value = row.certain ? catalog_.named(stored_value(row.values[i], *definition))
                                : Value(Unknown{"an UPDATE may have changed it"});
      changes |= row.certain && !update.limit && same_value(cell->value, value) == Comparison::different;
      cell->value = std::move(value);
    }
  }
  return changes;
}

void Application::forget_assigned(const Update& update, Table& table) {
  const std::vector<std::string> assigned = assigned_columns(update);
  for (KnownRow& row : table.rows.known.edit_all()) {
    for (Cell& cell : row.cells.edit()) {
      if (std::ranges::find(assigned, cell.column) != assigned.end()) {
        cell.value = Unknown{"an UPDATE may have changed it"};
      }
    }
  }
}

// Changes the known rows, where all of them are; else leaves them alone.
RowEffect Application::update_rows(const Update& update, const std::optional<Joined>& joined) {
  if (!joined) return RowEffect::unknown;
  std::vector<std::pair<Table*, Rows>> before;
  for (const TableChange& change : applied_.tables) {
    Table& table = catalog_.database(change.schema).tables.at(change.name);
    before.emplace_back(&table, table.rows);
  }
  const RowUpdate result = update_joined(update, *joined, catalog_);
  if (result.error) refuse(result.error->number, result.error->why);
  if (result.effect == RowEffect::unknown) {
    for (auto& [table, rows] : before) table->rows = std::move(rows);
  }
  return result.effect;
}

void Application::apply(const Update& update) {
  const BaseTable* base = single_table(update.tables);
  if (!base) return update_several(update);
  Table* table = need_table(base->table);
  if (!table) return;
  for (const Assignment& assignment : update.assignments)
    for_each_subquery(assignment.value, [&](const Query& query) { need_query(query, table); });
  for (const Assignment& assignment : update.assignments) {
    if (const ColumnReference* column = target_of(assignment)) {
      if (need_column(*table, column->column)) {
        applied_.changes.push_back({ObjectKind::column, table->schema, column->column.text, table->name, ""});
        infer_assigned_type(*table, column->column.text, assignment.value);
      }
    }
    need_columns_of(assignment.value, *table);
  }
  if (update.where) need_where(*update.where, *table);
  if (failed() || !applied_.unknown.empty()) return;
  remember_before(*table);
  const std::optional<Conjunction> where = conjunction_of(update.where ? &*update.where : nullptr, text_, values_);
  if (is_never_met(update.where) || (where && table->rows.any(*where) == Membership::no)) {
    applied_.why = fmt::format("no row of `{}` meets the condition", table->name);
    return;
  }
  const std::optional<Joined> joined = joined_rows(update);
  const RowEffect effect = update_rows(update, joined);
  if (failed()) return;
  const std::vector<Conjunction> settles =
      where ? settled_by(update, *where, text_, values_) : std::vector<Conjunction>();
  if (effect == RowEffect::none || (effect == RowEffect::unknown && is_settled(table->rows, settles))) {
    applied_.why = fmt::format("the rows of `{}` have these values already", table->name);
    return;
  }
  bool changes_for_certain = std::ranges::any_of(
      settles, [&](const Conjunction& condition) { return table->rows.any(condition) == Membership::yes; });
  SharedVector<Cell> cells;
  for (const Assignment& assignment : update.assignments) {
    if (const ColumnReference* column = target_of(assignment)) {
      cells.push_back({to_lower(column->column.text), values_.evaluate(assignment.value)});
    }
  }
  if (effect == RowEffect::unknown) {
    if (joined) {
      changes_for_certain |= update_known_rows(update, *joined, *table);
    } else {
      forget_assigned(update, *table);
    }
  }
  table->rows.disturb_by_update(cells);
  for (const Conjunction& condition : settles) table->rows.empty.push_back(condition);
  applied_.changes_rows = true;
  applied_.why = settles.empty() ? fmt::format("the rows of `{}` are changed again by every run", table->name)
                                 : fmt::format("rows of `{}` are updated", table->name);
  if (effect == RowEffect::changes) return;
  if (!settles.empty() && !changes_for_certain && !catalog_.inferring()) {
    cannot_tell(fmt::format("whether rows of `{}` meet the condition again is not known", table->name));
  }
}

// Tables joined: every assigned column may have any value afterwards.
void Application::update_several(const Update& update) {
  std::vector<Table*> tables;
  for_each_table(update.tables, [&](const BaseTable& base) {
    if (Table* table = need_table(base.table)) tables.push_back(table);
  });
  need_joined_columns(update.tables, update.where ? &*update.where : nullptr);
  if (failed() || !applied_.unknown.empty()) return;
  const std::vector<std::string> assigned = assigned_columns(update);
  bool reads_own = update.limit.has_value();
  for (const Assignment& assignment : update.assignments) {
    if (is_volatile(assignment.value) || reads_any(columns_of(assignment.value), assigned)) reads_own = true;
  }
  for (Table* table : tables) remember_before(*table);
  const RowEffect effect = update_rows(update, joined_rows(update));
  if (failed()) return;
  if (effect == RowEffect::none) {
    applied_.tables.clear();
    applied_.why = "no joined row changes";
    return;
  }
  SharedVector<Cell> cells;
  for (const std::string& column : assigned) cells.push_back({column, Unknown{"set by a join"}});
  const Conjunction settled{
      {}, {{folded(text_of(update.tables.span)) + to_lower(folded(text_of(statement_span_))), assigned}}};
  bool again = reads_own;
  for (Table* table : tables) {
    if (effect == RowEffect::unknown && !again && table->rows.any(settled) == Membership::no) {
      applied_.tables.clear();
      applied_.why = "the rows have these values already";
      return;
    }
  }
  for (Table* table : tables) {
    applied_.changes.push_back({ObjectKind::row, table->schema, "", table->name, ""});
    table->rows.disturb_by_update(cells);
    if (effect == RowEffect::changes) continue;
    for (KnownRow& row : table->rows.known.edit_all()) {
      for (Cell& cell : row.cells.edit()) {
        if (std::ranges::find(assigned, cell.column) != assigned.end()) cell.value = Unknown{"set by a join"};
      }
    }
  }
  if (!again) {
    for (Table* table : tables) table->rows.empty.push_back(settled);
  }
  applied_.changes_rows = true;
  applied_.why = "rows of joined tables are updated";
  if (effect == RowEffect::changes) return;
  if (!again && !catalog_.inferring()) cannot_tell("whether the joined rows would change again is not known");
}

}  // namespace belay
