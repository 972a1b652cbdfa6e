#include "plan/row_test.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "plan/sql.h"
#include "plan/variable.h"

namespace belay {

// MySQL manual, "Functions that return different values": time, random numbers, identifiers, the session.
static constexpr std::array<std::string_view, 20> kEachTimeAnother{
    "now",     "current_timestamp", "localtime", "localtimestamp", "sysdate",       "curdate",   "current_date",
    "curtime", "current_time",      "utc_date",  "utc_time",       "utc_timestamp", "uuid",      "uuid_short",
    "rand",    "random_bytes",      "sys_guid",  "connection_id",  "row_count",     "found_rows"};

bool differs_each_time(const Expression& expression) {
  bool found = false;
  for_each_expression(expression, [&](const Expression& part) {
    const auto* call = as<Call>(part);
    if (!call) return;
    const std::string name = to_lower(call->name.text);
    found |= std::ranges::count(kEachTimeAnother, name) > 0 || (name == "unix_timestamp" && call->arguments.empty());
  });
  return found;
}

namespace {

// Why a value cannot stand in a test, or that it can.
enum class Use { constant, null, generated, each_time, uncertain };

bool looks_like_json(const std::string& text) {
  return text.starts_with("{") || text.starts_with("[");
}

// A JSON column does not equal a string, a FLOAT column not the decimal that was put into it.
bool compares_badly(const Literal& literal) {
  return literal.kind == LiteralKind::decimal || literal.kind == LiteralKind::floating ||
         (literal.kind == LiteralKind::string && looks_like_json(literal.value));
}

bool is_zero(const Literal& literal) {
  return literal.kind == LiteralKind::integer && literal.value == "0";
}

Use use_of(const RowCell& cell, const Table* table) {
  const Column* column = table ? table->find_column(cell.column) : nullptr;
  const bool counts = column && column->auto_increment;
  if (const auto* literal = as<Literal>(*cell.value)) {
    if (literal->kind == LiteralKind::default_) return Use::generated;
    if (literal->kind == LiteralKind::null) return counts ? Use::generated : Use::null;
    if (counts && is_zero(*literal)) return Use::generated;
    return compares_badly(*literal) ? Use::uncertain : Use::constant;
  }
  return differs_each_time(*cell.value) ? Use::each_time : Use::constant;
}

struct TestedCell {
  RowCell cell;
  Use use;
};

const TestedCell* find(const std::vector<TestedCell>& cells, std::string_view column) {
  const auto found = std::ranges::find_if(
      cells, [&](const TestedCell& tested) { return equals_ignoring_case(tested.cell.column, column); });
  return found == cells.end() ? nullptr : &*found;
}

using Chosen = std::vector<const TestedCell*>;

// The cells of a unique index, where the row gives each of its columns a value that can be told again.
std::optional<Chosen> cells_of_index(const Index& index, const std::vector<TestedCell>& cells) {
  Chosen chosen;
  for (const IndexPart& part : index.parts) {
    const TestedCell* cell = part.column.empty() || part.length ? nullptr : find(cells, part.column);
    if (!cell || (cell->use != Use::constant && cell->use != Use::uncertain)) return std::nullopt;
    chosen.push_back(cell);
  }
  return chosen;
}

std::optional<Chosen> cells_of_key(const Table* table, const std::vector<TestedCell>& cells) {
  if (!table) return std::nullopt;
  std::optional<Chosen> unique;
  for (const Index& index : table->indexes) {
    if (!index.is_unique()) continue;
    std::optional<Chosen> chosen = cells_of_index(index, cells);
    if (chosen && index.kind == KeyKind::primary) return chosen;
    if (chosen && !unique) unique = std::move(chosen);
  }
  return unique;
}

Chosen all_cells(const std::vector<TestedCell>& cells) {
  Chosen certain;
  Chosen all;
  for (const TestedCell& cell : cells) {
    if (cell.use == Use::constant || cell.use == Use::null) certain.push_back(&cell);
    if (cell.use == Use::constant || cell.use == Use::null || cell.use == Use::uncertain) all.push_back(&cell);
  }
  const bool says_something =
      std::ranges::any_of(certain, [](const TestedCell* cell) { return cell->use == Use::constant; });
  return says_something ? certain : all;
}

// One INSERT with what is needed to judge its rows.
struct Site {
  const Analysis& analysis;
  size_t index;
  const Table* table;

  std::string_view text(Span span) const {
    return slice(analysis.script.file_of(analysis.script.statements[index]).text, span);
  }
};

std::string comparison(const Site& site, const TestedCell& tested) {
  const Expression& value = *tested.cell.value;
  const std::string text(site.text(value.span));
  if (tested.use == Use::null) return tested.cell.name + " IS NULL";
  if (as<Literal>(value)) return tested.cell.name + " = " + text;
  const Column* column = site.table ? site.table->find_column(tested.cell.column) : nullptr;
  // Of two strings with different collations, neither weaker than the other, the server makes an error (1267).
  if (may_be_string(site.analysis, site.index, value, column))
    return tested.cell.name + " <=> CAST(" + text + " AS BINARY)";
  return tested.cell.name + " <=> " + text;
}

void note_session_values(const Expression& value, RowTest& test) {
  for_each_expression(value, [&](const Expression& part) {
    if (const auto* variable = as<UserVariable>(part)) {
      if (std::ranges::count(test.variables, variable->name.text) == 0) test.variables.push_back(variable->name.text);
    }
    const auto* call = as<Call>(part);
    test.uses_last_insert_id |= call && equals_ignoring_case(call->name.text, "last_insert_id");
  });
}

RowTest test_of(const Site& site, const Chosen& chosen, bool by_key) {
  RowTest test;
  test.by_key = by_key;
  std::vector<std::string> conditions;
  for (const TestedCell* tested : chosen) {
    conditions.push_back(comparison(site, *tested));
    test.columns.push_back(tested->cell.column);
    note_session_values(*tested->cell.value, test);
  }
  test.condition = joined(conditions, " AND ");
  return test;
}

RowTest test_row(const Site& site, const Insert& insert, const Expressions& row) {
  std::vector<TestedCell> cells;
  for (RowCell& cell : cells_of(insert, row, site.table)) {
    const Use use = use_of(cell, site.table);
    cells.push_back({std::move(cell), use});
  }
  if (const std::optional<Chosen> key = cells_of_key(site.table, cells)) return test_of(site, *key, true);
  const Chosen all = all_cells(cells);
  if (all.empty()) return {};
  return test_of(site, all, false);
}

const Table* table_before(const Step& step, const QualifiedName& table) {
  for (const TableChange& change : step.applied.tables) {
    if (change.before && equals_ignoring_case(change.name, table.name.text)) return state_of(change.before);
  }
  return nullptr;
}

// The rows of VALUES and SET, or the one of a query without a table.
std::vector<Expressions> rows_of(const Insert& insert) {
  const auto* select = insert.query ? std::get_if<Select>(&insert.query->body) : nullptr;
  if (!select || select->from) return insert.rows;
  Expressions row;
  for (const SelectItem& item : select->items) row.push_back(item.value);
  return {row};
}

}  // namespace

std::vector<RowCell> cells_of(const Insert& insert, const Expressions& row, const Table* table) {
  std::vector<RowCell> cells;
  if (insert.has_column_list || insert.is_set_form) {
    for (const Name& name : insert.columns) {
      cells.push_back({name.quoted ? quoted_name(name.text) : name.text, to_lower(name.text)});
    }
  } else if (table && table->complete) {
    for (const Column& column : table->columns) cells.push_back({quoted_name(column.name), to_lower(column.name)});
  }
  if (cells.size() != row.size()) return {};
  for (size_t i = 0; i < cells.size(); ++i) cells[i].value = &row[i];
  return cells;
}

std::vector<std::vector<RowTest>> test_rows(const Analysis& analysis) {
  std::vector<std::vector<RowTest>> result(analysis.statements.size());
  std::map<std::string, int> seen;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const auto* insert = as<Insert>(analysis.statements[i].statement);
    if (!insert || analysis.facts.statements[i].inline_code) continue;
    const Site site{analysis, i, table_before(analysis.first.steps[i], insert->table)};
    for (const Expressions& row : rows_of(*insert)) {
      RowTest test = test_row(site, *insert, row);
      // An @variable has another value at another place, so that equal text is not an equal row.
      const bool comparable = test.variables.empty() && !test.uses_last_insert_id && !test.by_key;
      if (comparable) test.occurrence = ++seen[key_of(insert->table) + " " + to_lower(test.condition)];
      result[i].push_back(std::move(test));
    }
  }
  return result;
}

}  // namespace belay
