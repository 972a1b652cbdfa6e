// INSERT, REPLACE and LOAD DATA: what the known unique keys and the known rows say of each row.
#include <algorithm>
#include <functional>
#include <ranges>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/expression_walk.h"
#include "catalog/foreign_rows.h"
#include "catalog/misfit.h"
#include "catalog/predicate.h"
#include "catalog/stored_value.h"
#include "catalog/unique_rows.h"

namespace belay {

namespace {

// NULL and 0 in an AUTO_INCREMENT column ask for a new number (MySQL manual, "Using AUTO_INCREMENT").
bool asks_for_number(const Column& column, const Value& value, bool numbers_zeros) {
  return column.auto_increment &&
         (is_null(value) || (numbers_zeros && compare(value, int64_t{0}) == Comparison::equal));
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
    for (const size_t i : positions_that_may_collide(index, table.rows.known, row)) {
      const Collision collision = collide(table, index, table.rows.known[i], row);
      if (collision == Collision::certain) return {collision, i, &index};
      if (collision == Collision::unknown) result = {collision, i, &index};
    }
  }
  return result;
}

// Numbers go on from the highest so far; where one is not known, nobody knows the next (InnoDB AUTO_INCREMENT
// Counter Initialization).
void take_number(Table& table, const Column& column, Value& value, bool numbers_zeros) {
  if (asks_for_number(column, value, numbers_zeros)) {
    if (table.next_number) {
      value = static_cast<int64_t>((*table.next_number)++);
    } else {
      value = Unknown{"a new number", true};
    }
    return;
  }
  const auto* number = std::get_if<int64_t>(&value);
  if (!number) {
    table.next_number.reset();
  } else if (table.next_number && *number >= 0) {
    table.next_number = std::max(*table.next_number, static_cast<uint64_t>(*number) + 1);
  }
}

bool has_unique_key(const Table& table) {
  return std::ranges::any_of(table.indexes, [](const Index& index) { return index.is_unique(); });
}

}  // namespace

// One row's insertion in progress: private to this file.
class RowInserter {
 public:
  RowInserter(const Insert& insert, Table& table, const ValueSource& values, Catalog& catalog, Applied& applied)
      : insert_(insert),
        table_(table),
        values_(values),
        catalog_(catalog),
        applied_(applied),
        first_(table.rows.known.size()),
        empty_before_(table.rows.empty),
        bulks_before_(table.rows.bulks) {}

  void add(KnownRow row) {
    for (Cell& cell : row.cells.edit()) {
      const Column* column = table_.find_column(cell.column);
      if (column && column->auto_increment) take_number(table_, *column, cell.value, catalog_.mode().numbers_zeros);
      cell.value = catalog_.named(std::move(cell.value));
    }
    incoming_ = &row;
    const Conflict conflict = find_conflict(table_, row);
    if (conflict.kind == Collision::unknown) return note_unknown(conflict, std::move(row));
    if (conflict.kind == Collision::none) return join_family(std::move(row));
    if (insert_.ignore) return keep(*conflict.index, row);
    if (!insert_.on_duplicate.empty()) return update(conflict.row, *conflict.index);
    if (insert_.replace) return replace(conflict.row, std::move(row));
    applied_.error = duplicate_error(table_, *conflict.index, row);
  }

  // A statement is all or nothing (InnoDB), but for the numbers that it took.
  void take_back() {
    for (auto& [position, row] : overwritten_ | std::views::reverse) table_.rows.known.edit(position) = row;
    table_.rows.known.resize(first_);
    table_.rows.empty = empty_before_;
    table_.rows.bulks = bulks_before_;
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

  void join_family(KnownRow row) {
    const auto orphan = orphan_error(row, table_, catalog_);
    if (!orphan) return join(std::move(row));
    if (!insert_.ignore) applied_.error = orphan;
  }

  void join(KnownRow row) {
    table_.rows.disturb_by_insert(row.cells);
    const bool keyed = has_unique_key(table_);
    applied_.changes_rows = true;
    applied_.why = keyed
                       ? fmt::format("a row is inserted into `{}`", table_.name)
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
    const Column* definition = column ? table_.find_column(column->column.text) : nullptr;
    return now && definition && same_value(*now, stored_value(new_value(assignment), *definition)) == Comparison::equal;
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

  void update(size_t position, const Index& index) {
    const KnownRow row = table_.rows.known[position];
    const bool same = std::ranges::all_of(insert_.on_duplicate,
                                          [&](const Assignment& assignment) { return assigns_same(assignment, row); });
    if (same) return keep(index, row);
    applied_.changes_rows = true;
    applied_.why = fmt::format("the row with {} is updated", key_text(index, row));
    overwritten_.emplace_back(position, row);
    for (const Assignment& assignment : insert_.on_duplicate) {
      const ColumnReference* column = as<ColumnReference>(assignment.target);
      if (!column) continue;
      const Cell cell{to_lower(column->column.text), new_value(assignment)};
      for (Cell& old : table_.rows.known.edit(position).cells.edit()) {
        if (old.column == cell.column) old.value = cell.value;
      }
      table_.rows.disturb_by_update({cell});
    }
  }

  void replace(size_t position, KnownRow row) {
    const KnownRow& old = table_.rows.known[position];
    const bool same = std::ranges::all_of(row.cells, [&](const Cell& cell) {
      const Value* value = old.find(cell.column);
      return value && same_value(*value, cell.value) == Comparison::equal;
    });
    if (same && !table_.complete && !catalog_.inferring() && applied_.unknown.empty()) {
      applied_.unknown =
          fmt::format("what REPLACE makes of columns of `{}` that nobody has seen is not known", table_.name);
    }
    if (same) {
      applied_.why = fmt::format("the row of `{}` is replaced by an equal one", table_.name);
      return;
    }
    applied_.changes_rows = true;
    applied_.why = fmt::format("the row of `{}` is deleted and inserted anew", table_.name);
    table_.rows.disturb_by_insert(row.cells);
    overwritten_.emplace_back(position, old);
    table_.rows.known.edit(position) = std::move(row);
  }

  const Insert& insert_;
  Table& table_;
  const ValueSource& values_;
  Catalog& catalog_;
  Applied& applied_;
  const KnownRow* incoming_ = nullptr;
  size_t first_;  // of its rows
  std::vector<std::pair<size_t, KnownRow>> overwritten_;
  SharedVector<Conjunction> empty_before_;
  SharedVector<size_t> bulks_before_;
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
  if (insert.query) need_query(*insert.query);
  if (failed() || !applied_.unknown.empty()) return;
  applied_.changes.push_back({ObjectKind::row, table->schema, "", table->name, ""});
  remember_before(*table);
  if (insert.query) {
    insert_query(insert, *table);
  } else {
    insert_rows(insert, *table);
  }
  if (failed()) table->next_number.reset();
}

// The columns that the values of a row go to, in order; empty where they are not known.
static std::vector<std::string> target_columns(const Insert& insert, const Table& table) {
  std::vector<std::string> columns;
  for (const Name& column : insert.columns) columns.push_back(to_lower(column.text));
  if (!insert.columns.empty() || !table.complete) return columns;
  for (const Column& column : table.columns) columns.push_back(to_lower(column.name));
  return columns;
}

KnownRow Application::row_of(const std::vector<std::string>& columns, const std::vector<const Expression*>& written,
                             const Table& table) {
  std::vector<Value> values;
  for (size_t i = 0; i < columns.size() && i < written.size(); ++i) {
    const Column* column = table.find_column(columns[i]);
    const Literal* literal = as<Literal>(*written[i]);
    const bool is_default = literal && literal->kind == LiteralKind::default_;
    values.push_back(is_default && column ? default_value_of(*column) : values_.evaluate(*written[i]));
    if (column && !column->known) {
      catalog_.infer_type(table, columns[i], type_suggested_by(*written[i], values.back()));
    }
  }
  return row_of(columns, values, table);
}

KnownRow Application::row_of(const std::vector<std::string>& columns, const std::vector<Value>& values,
                             const Table& table) {
  KnownRow row;
  for (size_t i = 0; i < columns.size() && i < values.size(); ++i) {
    const Column* column = table.find_column(columns[i]);
    row.cells.push_back({columns[i], column ? stored_value(values[i], *column) : values[i]});
  }
  for (const Column& column : table.columns) {
    const std::string name = to_lower(column.name);
    if (!row.find(name)) row.cells.push_back({name, column.auto_increment ? Value(Null{}) : default_value_of(column)});
  }
  return row;
}

// A trigger may set the column first.
bool Application::has_trigger(const Table& table) const {
  const Database* database = catalog_.find_database(table.schema);
  return database && std::ranges::any_of(database->triggers,
                                         [&](const auto& trigger) { return trigger.second.table == table.name; });
}

static bool has_default(const Column& column) {
  const ColumnDefinition& definition = *column.definition;
  return !column.known || column.nullable || column.auto_increment || definition.default_value ||
         definition.generated || definition.type.base == BaseType::enum_ || definition.type.base == BaseType::timestamp;
}

// Columns that the statement does not name and that have no value of their own (ER_NO_DEFAULT_FOR_FIELD).
void Application::need_defaults(const Insert& insert, const std::vector<std::string>& columns, const Table& table) {
  if (insert.ignore || !catalog_.mode().strict || insert.rows.empty()) return;
  // MariaDB asks for them where the row is new (measured).
  if (!insert.on_duplicate.empty() && catalog_.server().is_mariadb()) return;
  const size_t given = std::min(columns.size(), insert.rows.front().size());
  const auto last = columns.begin() + static_cast<ptrdiff_t>(given);
  for (const Column& column : table.columns) {
    if (has_default(column) || std::find(columns.begin(), last, to_lower(column.name)) != last) continue;
    if (has_trigger(table)) return;
    return refuse(1364, fmt::format("column `{}` has no default", column.name));
  }
}

// Literals that the columns cannot hold: an error in strict mode, and cut otherwise.
void Application::fit(const Insert& insert, const Expressions& written, const Table& table, KnownRow& row) {
  const bool is_lenient = insert.ignore || !catalog_.mode().strict;
  for (size_t i = 0; i < written.size() && i < row.cells.size(); ++i) {
    const Column* column = table.find_column(row.cells[i].column);
    if (!column || !is_plain_literal(written[i])) continue;
    const Value value = values_.evaluate(written[i]);
    const auto misfit = misfit_of(value, *column, catalog_.mode());
    if (!misfit || (is_null(value) && has_trigger(table))) continue;
    // The one row of an INSERT gets an error for its NULL in any mode.
    const bool gives_way = is_lenient && (!is_null(value) || insert.ignore || insert.rows.size() > 1);
    if (!gives_way) return refuse(misfit->error.number, misfit->error.why);
    row.cells.edit()[i].value = misfit->kept;
  }
}

void Application::insert_rows(const Insert& insert, Table& table) {
  const std::vector<std::string> columns = target_columns(insert, table);
  RowInserter inserter(insert, table, values_, catalog_, applied_);
  need_defaults(insert, columns, table);
  if (failed()) return;
  for (const Expressions& values : insert.rows) {
    if (table.complete && !columns.empty() && values.size() != columns.size() &&
        !(values.empty() && insert.columns.empty())) {
      refuse(1136, "the number of values is not that of the columns");
      return inserter.take_back();
    }
    std::vector<const Expression*> pointers;
    for (const Expression& value : values) pointers.push_back(&value);
    KnownRow row = row_of(columns, pointers, table);
    fit(insert, values, table, row);
    if (!failed()) inserter.add(std::move(row));
    if (failed()) return inserter.take_back();
  }
  if (insert.bulk_row_count > 0) insert_bulk(insert, table);
}

// Tells long lists apart by their size and their ends: reading one whole would bring all of a dump into memory again.
static size_t fingerprint(std::string_view list, uint64_t rows) {
  constexpr size_t end = 256;
  const std::string_view head = list.substr(0, end);
  const std::string_view tail = list.substr(list.size() - std::min(end, list.size()));
  return std::hash<std::string>{}(fmt::format("{} {} {} {}", list.size(), rows, head, tail));
}

// Rows that nobody has looked at. They are there already where the same list was inserted before.
void Application::insert_bulk(const Insert& insert, Table& table) {
  const size_t list = fingerprint(text_of(insert.bulk_rows), insert.bulk_row_count);
  const bool there = std::ranges::find(table.rows.bulks, list) != table.rows.bulks.end();
  const bool tolerates = insert.ignore || insert.replace || !insert.on_duplicate.empty();
  table.rows.complete = false;
  table.next_number.reset();
  if (there && tolerates && has_unique_key(table)) return;
  if (!there && insert.replace) table.rows.known.clear();
  if (there && has_unique_key(table)) cannot_tell("whether the rows of the long list collide is not known");
  table.rows.disturb_by_insert({});
  table.rows.bulks.push_back(list);
  applied_.changes_rows = true;
  applied_.why = fmt::format("rows are inserted into `{}`", table.name);
}

// The rows of the SELECT one by one, where they are known.
void Application::insert_known_rows(const Insert& insert, Table& table, const std::vector<std::vector<Value>>& rows) {
  const std::vector<std::string> columns = target_columns(insert, table);
  RowInserter inserter(insert, table, values_, catalog_, applied_);
  applied_.why = rows.empty() ? "the SELECT gives no row" : "";
  for (const std::vector<Value>& values : rows) {
    if (table.complete && !columns.empty() && values.size() != columns.size()) {
      refuse(1136, "the number of values is not that of the columns");
      return inserter.take_back();
    }
    inserter.add(row_of(columns, values, table));
    if (failed()) return inserter.take_back();
  }
  if (rows.size() > 1) table.next_number.reset();  // numbers are taken in growing lots (innodb_autoinc_lock_mode)
}

void Application::insert_query(const Insert& insert, Table& table) {
  if (const auto rows = values_.rows_of(*insert.query)) return insert_known_rows(insert, table, *rows);
  // One row, if its WHERE is true; the first run is taken to do the script's work.
  const Select* select = std::get_if<Select>(&insert.query->body);
  if (select && !select->from && select->group_by.empty()) {
    std::vector<const Expression*> written;
    for (const SelectItem& item : select->items) written.push_back(&item.value);
    RowInserter(insert, table, values_, catalog_, applied_).add(row_of(target_columns(insert, table), written, table));
    if (select->where && !catalog_.inferring()) cannot_tell("whether the row is there is not known");
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
    cannot_tell(
        fmt::format("which rows the SELECT gives, and whether `{}` has them already, is not known", table.name));
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
