// INSERT, REPLACE and LOAD DATA: what the known unique keys and the known rows say of each row.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/expression_walk.h"
#include "catalog/predicate.h"

namespace belay {

namespace {

// What a column gets that an INSERT does not name.
Value default_of(const Column& column) {
  if (!column.known) return Unknown{"the column's default is not known"};
  if (column.auto_increment) return Unknown{"a new number", true};
  const auto& written = column.definition.default_value;
  if (!written) return column.nullable ? Value(Null{}) : Value(Unknown{"the type's implicit default"});
  const Literal* literal = as<Literal>(*written);
  if (!literal) return Unknown{"the default is an expression", is_volatile(*written)};
  if (literal->kind == LiteralKind::null) return Null{};
  if (literal->kind == LiteralKind::string) return literal->value;
  return Decimal{literal->value};
}

// NULL and 0 in an AUTO_INCREMENT column ask for a new number (MySQL manual, "Using AUTO_INCREMENT").
bool asks_for_number(const Column& column, const Value& value) {
  return column.auto_increment && (is_null(value) || compare(value, int64_t{0}) == Comparison::equal);
}

enum class Collision { none, certain, unknown };

Collision collide(const Index& index, const KnownRow& left, const KnownRow& right) {
  Collision result = Collision::certain;
  for (const IndexPart& part : index.parts) {
    if (part.column.empty() || part.length != 0) return Collision::unknown;
    const Value* a = left.find(to_lower(part.column));
    const Value* b = right.find(to_lower(part.column));
    if (!a || !b) {
      result = Collision::unknown;
      continue;
    }
    if (is_null(*a) || is_null(*b)) return Collision::none;  // NULL equals nothing in a unique index
    const Comparison comparison = compare(*a, *b);
    if (comparison == Comparison::different) return Collision::none;
    if (comparison == Comparison::unknown) result = Collision::unknown;
  }
  return result;
}

struct Conflict {
  Collision kind = Collision::none;
  size_t row = 0;  // index into Rows::known
  const Index* index = nullptr;
};

Conflict find_conflict(const Table& table, const KnownRow& row) {
  Conflict result;
  for (const Index& index : table.indexes) {
    if (!index.is_unique()) continue;
    for (size_t i = 0; i < table.rows.known.size(); ++i) {
      const Collision collision = collide(index, table.rows.known[i], row);
      if (collision == Collision::certain) return {collision, i, &index};
      if (collision == Collision::unknown) result = {collision, i, &index};
    }
  }
  return result;
}

std::string key_text(const Index& index, const KnownRow& row) {
  std::string result;
  for (const IndexPart& part : index.parts) {
    const Value* value = row.find(to_lower(part.column));
    if (!result.empty()) result += ", ";
    result += fmt::format("{} = {}", part.column, value ? to_text(*value) : "?");
  }
  return result;
}

bool has_unique_key(const Table& table) {
  return std::ranges::any_of(table.indexes, [](const Index& index) { return index.is_unique(); });
}

}  // namespace

// One row's insertion in progress: private to this file.
class RowInserter {
 public:
  RowInserter(const Insert& insert, Table& table, const ValueSource& values, Applied& applied)
      : insert_(insert), table_(table), values_(values), applied_(applied) {}

  void add(KnownRow row) {
    const Conflict conflict = find_conflict(table_, row);
    if (conflict.kind == Collision::unknown) return note_unknown(conflict, std::move(row));
    if (conflict.kind == Collision::none) return join(std::move(row));
    if (insert_.ignore) return keep(*conflict.index, row);
    if (!insert_.on_duplicate.empty()) return update(table_.rows.known[conflict.row], *conflict.index);
    if (insert_.replace) return replace(conflict.row, std::move(row));
    applied_.error = ServerError{1062, fmt::format("table `{}` has a row with {} already", table_.name,
                                                   key_text(*conflict.index, row))};
  }

 private:
  void note_unknown(const Conflict& conflict, KnownRow row) {
    if (applied_.unknown.empty()) {
      applied_.unknown = fmt::format("whether table `{}` has a row with {} cannot be told", table_.name,
                                     key_text(*conflict.index, row));
    }
    join(std::move(row));
  }

  void keep(const Index& index, const KnownRow& row) {
    if (applied_.why.empty()) applied_.why = fmt::format("the row with {} is there already", key_text(index, row));
  }

  void join(KnownRow row) {
    table_.rows.disturb_by_insert(row.cells);
    const bool keyed = has_unique_key(table_);
    applied_.changes_rows = true;
    applied_.why = keyed ? fmt::format("a row is inserted into `{}`", table_.name)
                         : fmt::format("no unique key of `{}` is known that would stop the row from being inserted again",
                                       table_.name);
    table_.rows.known.push_back(std::move(row));
  }

  // VALUES(c) and the row alias stand for what the row would have had.
  bool assigns_same(const Assignment& assignment, const KnownRow& row) const {
    const ColumnReference* column = as<ColumnReference>(assignment.target);
    const Value* now = column ? row.find(to_lower(column->column.text)) : nullptr;
    if (const ColumnReference* same = as<ColumnReference>(assignment.value); same && column) {
      if (equals_ignoring_case(same->column.text, column->column.text)) return true;
    }
    return now && compare(*now, new_value(assignment)) == Comparison::equal;
  }

  Value new_value(const Assignment& assignment) const {
    const Call* call = as<Call>(assignment.value);
    if (!call || !equals_ignoring_case(call->name.text, "values") || call->arguments.size() != 1) {
      return values_.evaluate(assignment.value);
    }
    const ColumnReference* column = as<ColumnReference>(call->arguments.front());
    const Value* value = column ? incoming_->find(to_lower(column->column.text)) : nullptr;
    return value ? *value : Value(Unknown{"the value of VALUES() is not known"});
  }

  void update(KnownRow& row, const Index& index) {
    const bool same = std::ranges::all_of(insert_.on_duplicate,
                                          [&](const Assignment& assignment) { return assigns_same(assignment, row); });
    if (same) return keep(index, row);
    applied_.changes_rows = true;
    applied_.why = fmt::format("the row with {} is updated", key_text(index, row));
    for (const Assignment& assignment : insert_.on_duplicate) {
      const ColumnReference* column = as<ColumnReference>(assignment.target);
      if (!column) continue;
      const Cell cell{to_lower(column->column.text), new_value(assignment)};
      for (Cell& old : row.cells) {
        if (old.column == cell.column) old.value = cell.value;
      }
      table_.rows.disturb_by_update({cell});
    }
  }

  void replace(size_t position, KnownRow row) {
    const KnownRow& old = table_.rows.known[position];
    const bool same = std::ranges::all_of(row.cells, [&](const Cell& cell) {
      const Value* value = old.find(cell.column);
      return value && (compare(*value, cell.value) == Comparison::equal || (is_null(*value) && is_null(cell.value)));
    });
    if (same) {
      applied_.why = fmt::format("the row of `{}` is replaced by an equal one", table_.name);
      return;
    }
    applied_.changes_rows = true;
    applied_.why = fmt::format("the row of `{}` is deleted and inserted anew", table_.name);
    table_.rows.disturb_by_insert(row.cells);
    table_.rows.known[position] = std::move(row);
  }

 public:
  void set_incoming(const KnownRow& row) { incoming_ = &row; }

 private:
  const Insert& insert_;
  Table& table_;
  const ValueSource& values_;
  Applied& applied_;
  const KnownRow* incoming_ = nullptr;
};

void Application::apply(const Insert& insert) {
  Table* table = need_table(insert.table);
  if (!table) return;
  for (const Name& column : insert.columns) need_column(*table, column);
  for (const Expressions& row : insert.rows) {
    for (const Expression& value : row) {
      for_each_subquery(value, [&](const Query& query) { need_query(query); });
    }
  }
  if (insert.query) need_query(**insert.query);
  if (failed() || !applied_.unknown.empty()) return;
  applied_.changes.push_back({ObjectKind::row, table->schema, "", table->name, ""});
  remember_before(*table);
  if (insert.query) {
    insert_query(insert, *table);
  } else {
    insert_rows(insert, *table);
  }
  if (failed()) *table = *applied_.tables.back().before;  // one statement is all or nothing (InnoDB)
}

// The columns that the values of a row go to, in order; empty where they are not known.
static std::vector<std::string> target_columns(const Insert& insert, const Table& table) {
  std::vector<std::string> columns;
  for (const Name& column : insert.columns) columns.push_back(to_lower(column.text));
  if (!insert.columns.empty() || !table.complete) return columns;
  for (const Column& column : table.columns) columns.push_back(to_lower(column.name));
  return columns;
}

KnownRow Application::row_of(const std::vector<std::string>& columns, const std::vector<const Expression*>& values,
                             const Table& table) {
  KnownRow row;
  for (size_t i = 0; i < columns.size() && i < values.size(); ++i) {
    const Column* column = table.find_column(columns[i]);
    const Literal* literal = as<Literal>(*values[i]);
    const bool is_default = literal && literal->kind == LiteralKind::default_;
    Value value = is_default && column ? default_of(*column) : values_.evaluate(*values[i]);
    if (column && !column->known) {
      catalog_.infer_type(table, columns[i], type_suggested_by(*values[i], value));
    }
    if (column && asks_for_number(*column, value)) value = Unknown{"a new number", true};
    row.cells.push_back({columns[i], std::move(value)});
  }
  for (const Column& column : table.columns) {
    const std::string name = to_lower(column.name);
    if (!row.find(name)) row.cells.push_back({name, column.auto_increment ? Value(Unknown{"a new number", true}) : default_of(column)});
  }
  return row;
}

void Application::insert_rows(const Insert& insert, Table& table) {
  const std::vector<std::string> columns = target_columns(insert, table);
  RowInserter inserter(insert, table, values_, applied_);
  for (const Expressions& values : insert.rows) {
    if (table.complete && !columns.empty() && values.size() != columns.size() && !(values.empty() && insert.columns.empty())) {
      return refuse(1136, "the number of values is not that of the columns");
    }
    std::vector<const Expression*> pointers;
    for (const Expression& value : values) pointers.push_back(&value);
    const KnownRow row = row_of(columns, pointers, table);
    inserter.set_incoming(row);
    inserter.add(row);
    if (failed()) return;
  }
  if (insert.bulk_row_count > 0) table.rows.forget();
}

// SELECT without FROM gives one row, or none where its WHERE is false.
void Application::insert_query(const Insert& insert, Table& table) {
  const Select* select = std::get_if<Select>(&(*insert.query)->body);
  if (select && !select->from && select->group_by.empty()) {
    const Value wanted = select->where ? values_.evaluate(*select->where) : Value(int64_t{1});
    if (is_null(wanted) || compare(wanted, int64_t{0}) == Comparison::equal) {
      applied_.why = "the row is there already";
      return;
    }
    std::vector<const Expression*> pointers;
    for (const SelectItem& item : select->items) pointers.push_back(&item.value);
    const KnownRow row = row_of(target_columns(insert, table), pointers, table);
    RowInserter inserter(insert, table, values_, applied_);
    inserter.set_incoming(row);
    inserter.add(row);
    return;
  }
  const bool may_collide = std::ranges::any_of(table.indexes, [&](const Index& index) {
    return index.is_unique() && std::ranges::any_of(index.parts, [&](const IndexPart& part) {
      const std::vector<std::string> columns = target_columns(insert, table);
      return std::ranges::find(columns, to_lower(part.column)) != columns.end();
    });
  });
  table.rows.disturb_by_insert({});
  table.rows.forget();
  applied_.changes_rows = true;
  applied_.why = fmt::format("the selected rows are inserted into `{}`", table.name);
  if (may_collide && !catalog_.inferring()) {
    cannot_tell(fmt::format("which rows the SELECT gives, and whether `{}` has them already, is not known", table.name));
  }
}

void Application::apply(const LoadData& load) {
  Table* table = need_table(load.table);
  if (!table) return;
  remember_before(*table);
  table->rows.disturb_by_insert({});
  table->rows.forget();
  applied_.changes_rows = true;
  applied_.why = fmt::format("the file's rows are loaded into `{}`", table->name);
  if (has_unique_key(*table) && !catalog_.inferring()) cannot_tell("which rows the file holds is not known");
}

}  // namespace belay
