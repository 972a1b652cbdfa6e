// INSERT and REPLACE.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

struct SqlWriter::Inserting {
  const Insert& insert;
  const Table* table = nullptr;
  std::string name;                    // of the table, as SQL
  std::vector<const Column*> columns;  // parallel to the values; nothing: not known
  std::string head;                    // "INSERT INTO t (a, b)"
};

static bool is_zero_or_null(const Expression& expression) {
  const auto* literal = as<Literal>(expression);
  if (!literal) return false;
  return literal->kind == LiteralKind::null || literal->kind == LiteralKind::default_ ||
         (literal->kind != LiteralKind::floating && literal->value == "0");
}

// Zero and NULL ask for the next number, but for zero under NO_AUTO_VALUE_ON_ZERO.
Sql SqlWriter::inserted_value(const Expression& expression, const Column* column) {
  const auto* literal = as<Literal>(expression);
  if (column && column->auto_increment && is_zero_or_null(expression)) {
    const bool is_null = literal->kind == LiteralKind::null || literal->kind == LiteralKind::default_;
    if (is_null || page().catalog().mode().numbers_zeros) return {next_number(), Family::null};
  }
  if (literal && literal->kind == LiteralKind::default_) return default_in_values(column);
  return value_for(expression, column);
}

std::string SqlWriter::rows_of(const std::vector<Expressions>& rows, const Inserting& inserting) {
  std::vector<std::string> texts;
  for (const Expressions& row : rows) {
    std::vector<std::string> values;
    for (size_t i = 0; i < row.size(); ++i) {
      const Column* column = i < inserting.columns.size() ? inserting.columns[i] : nullptr;
      values.push_back(inserted_value(row[i], column).text);
    }
    texts.push_back("(" + joined(values, ", ") + ")");
  }
  return joined(texts, texts.size() == 1 ? "" : ",\n  ");
}

// ---- duplicates

static bool is_given(const Insert& insert, const std::vector<const Column*>& columns, const std::string& name) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i] || !equals_ignoring_case(columns[i]->name, name)) continue;
    const bool generated = columns[i]->auto_increment && !insert.rows.empty() &&
                           std::ranges::all_of(insert.rows, [&](const Expressions& row) {
                             return i < row.size() && is_zero_or_null(row[i]);
                           });
    return !generated;
  }
  return false;
}

// A key with a column that gets its next number, or NULL, meets no row.
std::vector<const Index*> SqlWriter::keys_that_may_meet(const Inserting& inserting) const {
  std::vector<const Index*> keys;
  if (!inserting.table) return keys;
  for (const Index& index : inserting.table->indexes) {
    if (!index.is_unique()) continue;
    const bool may_meet = std::ranges::all_of(index.parts, [&](const IndexPart& part) {
      const Column* column = inserting.table->find_column(part.column);
      if (!column || is_given(inserting.insert, inserting.columns, part.column)) return true;
      return !column->auto_increment && !column->default_text.empty() && column->default_text != "null";
    });
    if (may_meet) keys.push_back(&index);
  }
  std::ranges::stable_partition(keys, [](const Index* index) { return index->kind == KeyKind::primary; });
  return keys;
}

std::string SqlWriter::conflict_head(const std::string& key) const {
  return fmt::format("\nON CONFLICT ({}) DO UPDATE SET ", key);
}

static bool is_in_unique_key(const Table& table, const std::string& column) {
  return std::ranges::any_of(table.indexes, [&](const Index& index) {
    return index.is_unique() && std::ranges::any_of(index.parts, [&](const IndexPart& part) {
             return equals_ignoring_case(part.column, column);
           });
  });
}

void SqlWriter::refuse_set_keys(const Inserting& inserting) {
  for (const Assignment& assignment : inserting.insert.on_duplicate) {
    const auto* target = as<ColumnReference>(assignment.target);
    if (target && is_in_unique_key(*inserting.table, target->column.text))
      refuse(assignment.span, fmt::format("{} sets no column of a unique key of the row that is met", database_name()));
  }
}

std::string SqlWriter::conflict_clause(const Inserting& inserting) {
  const Insert& insert = inserting.insert;
  const std::vector<const Index*> keys = keys_that_may_meet(inserting);
  if (!inserting.table || !inserting.table->complete) {
    if (keys.empty()) {
      refuse(insert.on_duplicate_span, "which key a row may meet is not known: the table is not in the script");
      return {};
    }
  }
  if (keys.empty()) {
    differ(insert.on_duplicate_span, "no key of the table can be met by these rows");
    return {};
  }
  if (keys.size() > 1) {
    differ(insert.on_duplicate_span,
           fmt::format("a row that meets another key than `{}` is an error", keys.front()->name));
  }
  if (!sets_met_keys()) refuse_set_keys(inserting);
  scopes_.push_back({{inserting.table->name, inserting.table}});
  row_prefix_ = "excluded.";
  row_alias_ = insert.row_alias.text;
  qualifier_ = name(inserting.table->name) + ".";
  const std::string clause = conflict_head(shape_of(*keys.front(), *inserting.table).parts) +
                             assignments(insert.on_duplicate, inserting.table);
  row_prefix_.clear();
  row_alias_.clear();
  qualifier_.clear();
  close_scope();
  return clause;
}

// The rows that REPLACE would take away: those that meet a key of a new row.
std::string SqlWriter::delete_of_met_rows(const Inserting& inserting, const std::vector<const Index*>& keys) {
  std::vector<std::string> conditions;
  for (const Expressions& row : inserting.insert.rows) {
    for (const Index* key : keys) {
      std::vector<std::string> parts;
      for (const IndexPart& part : key->parts) {
        for (size_t i = 0; i < inserting.columns.size() && i < row.size(); ++i) {
          const Column* column = inserting.columns[i];
          if (!column || !equals_ignoring_case(column->name, part.column)) continue;
          parts.push_back(name(column->name) + " = " + inserted_value(row[i], column).text);
        }
      }
      if (parts.size() == key->parts.size()) conditions.push_back("(" + joined(parts, " AND ") + ")");
    }
  }
  return fmt::format("DELETE FROM {} WHERE {}", inserting.name, joined(conditions, " OR "));
}

// REPLACE where the target has none: what is met is overwritten whole, or taken away first.
std::string SqlWriter::replacing_clause(const Inserting& inserting, Lines& lines) {
  const std::vector<const Index*> keys = keys_that_may_meet(inserting);
  if (!inserting.table || (!inserting.table->complete && keys.empty())) {
    refuse(whole_, "which key a row may meet is not known: the table is not in the script");
    return {};
  }
  if (keys.empty()) return {};
  if (keys.size() > 1 || !inserting.table->complete) {
    if (inserting.insert.rows.empty() || inserting.insert.bulk_row_count > 0) {
      refuse(whole_, "the rows of the query may meet several keys");
      return {};
    }
    differ(whole_, "the rows that are met are deleted first");
    lines.push_back(delete_of_met_rows(inserting, keys));
    return {};
  }
  std::vector<std::string> sets;
  for (const Column& column : inserting.table->columns) {
    if (column.definition->generated) continue;
    if (!sets_met_keys() && is_in_unique_key(*inserting.table, column.name)) continue;
    sets.push_back(fmt::format("{0} = excluded.{0}", name(column.name)));
  }
  differ(whole_, "a row that is met is overwritten, not deleted: triggers and ON DELETE see an UPDATE");
  return conflict_head(shape_of(*keys.front(), *inserting.table).parts) + joined(sets, ", ");
}

// ---- long lists of rows, which the parser has not looked into

static size_t end_of_row(std::string_view text, size_t at) {
  int depth = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (const size_t end = end_of_comment(text, at); end != at) {
      at = end;
      continue;
    }
    if (c == '\'' || c == '"' || c == '`') {
      at = end_of_quote(text, at);
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) return at + 1;
    ++at;
  }
  return text.size();
}

void SqlWriter::write_bulk_rows(const Inserting& inserting, const std::string& tail, Lines& lines) {
  constexpr size_t rows_at_once = 100;
  const std::string_view text = page().text_of(inserting.insert.bulk_rows);
  std::string part;
  size_t count = 0;
  const auto flush = [&] {
    if (part.empty()) return;
    const Parsed parsed = parse_text("INSERT INTO t VALUES " + part, page().catalog().server());
    const auto* insert = as<Insert>(parsed.statement);
    if (!insert || insert->bulk_row_count > 0) return refuse(whole_, "a row of the list could not be read");
    ++aside_;
    lines.push_back(fmt::format("{}\nVALUES {}{}", inserting.head, rows_of(insert->rows, inserting), tail));
    --aside_;
    part.clear();
    count = 0;
  };
  for (size_t at = text.find('('); at != std::string_view::npos && at < text.size();) {
    const size_t end = end_of_row(text, at);
    part += (part.empty() ? "" : ",") + std::string(text.substr(at, end - at));
    if (++count == rows_at_once) flush();
    at = text.find('(', end);
  }
  flush();
}

// ---- the whole

// A row without an explicit number follows those that had one.
void SqlWriter::count_on_before(const Inserting& inserting, Lines& lines) {
  const auto counter = course().counters.find(inserting.name);
  if (counter == course().counters.end()) return;
  if (is_given(inserting.insert, inserting.columns, counter->second)) return;
  const std::string line = count_on(counter->first, counter->second);
  if (!line.empty()) lines.push_back(line);
  course().counters.erase(counter);
}

void SqlWriter::note_explicit_numbers(const Inserting& inserting) {
  for (const Column* column : inserting.columns) {
    if (column && column->auto_increment && counts_on(*column) &&
        is_given(inserting.insert, inserting.columns, column->name))
      course().counters[inserting.name] = column->name;
  }
}

void SqlWriter::write_statement(const Insert& insert, Lines& lines) {
  Inserting inserting{insert, page().find(insert.table), table_name(insert.table), {}, {}};
  const Table* table = inserting.table;
  if (!insert.partitions.empty()) differ(insert.table.span, "partitions are not named: the rows find theirs");
  std::vector<std::string> columns;
  if (insert.has_column_list || insert.is_set_form) {
    for (const Name& column : insert.columns) {
      inserting.columns.push_back(table ? table->find_column(column.text) : nullptr);
      columns.push_back(name(inserting.columns.back() ? inserting.columns.back()->name : column.text));
    }
  } else if (table && table->complete) {
    for (const Column& column : table->columns) {
      inserting.columns.push_back(&column);
      columns.push_back(name(column.name));
    }
  }
  count_on_before(inserting, lines);
  const bool ignores = insert.ignore && insert.on_duplicate.empty();
  const std::string verb = insert.replace && replaces() ? "REPLACE INTO " : ignores ? ignoring_head() : "INSERT INTO ";
  inserting.head = verb + inserting.name + (columns.empty() ? "" : " (" + joined(columns, ", ") + ")");
  if (ignores) differ(insert.verb, "only duplicates are passed over: any other error stops the statement");
  if (!insert.priority.empty()) differ(insert.verb, "rows are inserted at once, whatever waits");
  std::string tail = ignores ? ignoring_tail() : "";
  if (insert.replace && !replaces()) tail = replacing_clause(inserting, lines);
  if (!insert.on_duplicate.empty()) tail = conflict_clause(inserting);
  if (insert.query) {
    targets_ = inserting.columns;
    const auto* select = std::get_if<Select>(&insert.query->body);
    const bool needs_where = !tail.empty() && needs_where_before_conflict() && select && !select->where;
    if (needs_where && select && (!select->group_by.empty() || !insert.query->order_by.empty()))
      refuse(whole_, "the query cannot stand before a conflict clause");
    lines.push_back(inserting.head + "\n" + write(*insert.query) + (needs_where ? " WHERE true" : "") + tail);
  } else if (insert.rows.size() == 1 && insert.rows.front().empty()) {
    lines.push_back(fmt::format("INSERT INTO {} DEFAULT VALUES{}", inserting.name, tail));
  } else {
    lines.push_back(fmt::format("{}\nVALUES {}{}", inserting.head, rows_of(insert.rows, inserting), tail));
    if (insert.bulk_row_count > 0) write_bulk_rows(inserting, tail, lines);
  }
  if (!insert.returning.empty()) differ(whole_, "RETURNING is left out: a script reads no results");
  note_explicit_numbers(inserting);
  inserted_into(table);
}

}  // namespace belay
