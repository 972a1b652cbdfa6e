// INSERT and REPLACE. Each row is written by a statement of its own: one INSERT … SELECT of several rows would make
// AUTO_INCREMENT skip values (it reserves them in powers of two), and UNION would make one type of each column.
#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "plan/insert.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

namespace {

bool same_table(const QualifiedName& left, const QualifiedName& right) {
  return equals_ignoring_case(left.name.text, right.name.text);
}

bool assigns_any(const Update& update, const std::vector<std::string>& columns) {
  return std::ranges::any_of(update.assignments, [&](const Assignment& assignment) {
    const auto* target = as<ColumnReference>(assignment.target);
    return !target || std::ranges::count(columns, to_lower(target->column.text)) > 0;
  });
}

bool changes_rows_of(const Statement& statement, const QualifiedName& table, const std::vector<std::string>& columns) {
  bool reads = false;
  const auto look = [&](const BaseTable& base) { reads |= same_table(base.table, table); };
  if (const auto* update = as<Update>(statement)) {
    for_each_table(update->tables, look);
    return reads && assigns_any(*update, columns);
  }
  if (const auto* deletion = as<Delete>(statement)) {
    for_each_table(deletion->tables, look);
    return reads;
  }
  if (const auto* truncate = as<TruncateTable>(statement)) return same_table(truncate->table, table);
  return false;
}

// Whether the rows can still be recognised when the script has run to its end.
bool stays_recognisable(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests) {
  const Analysis& analysis = situation.analysis;
  const std::span<const uint32_t> about = analysis.index.about_table(node.table.name.text);
  for (auto later = std::ranges::upper_bound(about, situation.index + 1); later != about.end(); ++later) {
    const size_t index = *later - 1;
    if (analysis.facts.statements[index].inline_code) continue;
    for (const RowTest& test : tests) {
      if (changes_rows_of(analysis.statements[index].statement, node.table, test.columns)) return false;
    }
  }
  return true;
}

bool is_default(const Expression& value) {
  const auto* literal = as<Literal>(value);
  return literal && literal->kind == LiteralKind::default_;
}

// INSERT INTO t (a, b), as the author wrote it up to VALUES. A column of DEFAULT goes out: SELECT cannot say it.
std::string head_of(const Situation& situation, const Insert& node, const Expressions& row) {
  if (!node.is_set_form && std::ranges::none_of(row, is_default)) {
    const std::string_view before = situation.text({situation.raw().span.begin, node.row_spans.front().begin});
    const std::optional<size_t> values = find_last_word(before, "values");
    const std::string head(
        before.substr(0, values ? *values : find_last_word(before, "value").value_or(before.size())));
    return is_space(head.back()) ? head : head + " ";
  }
  std::vector<std::string> names;
  for (const RowCell& cell : cells_of(node, row, situation.table_before(node.table))) {
    if (!is_default(*cell.value)) names.push_back(cell.name);
  }
  return fmt::format("{} {} ({}) ", situation.text(node.verb), situation.text(node.table.span), joined(names, ", "));
}

std::string values_of(const Situation& situation, const Insert& node, size_t row) {
  const Expressions& values = node.rows[row];
  if (!node.is_set_form && std::ranges::none_of(values, is_default)) {
    const Span span = node.row_spans[row];
    return std::string(trim(situation.text({span.begin + 1, span.end - 1})));
  }
  std::vector<std::string> texts;
  for (const Expression& value : values) {
    if (!is_default(value)) texts.emplace_back(situation.text(value.span));
  }
  return joined(texts, ", ");
}

// The comments between two rows, or before the first.
std::vector<std::string> comments_before(const Situation& situation, const Insert& node, size_t row) {
  if (row == 0 || node.is_set_form) return {};
  return comments_in(situation.text({node.row_spans[row - 1].end, node.row_spans[row].begin}));
}

std::string guarded_row(const Situation& situation, const Insert& node, size_t row, const RowTest& test) {
  const std::string_view verb = situation.text(node.verb);
  std::string text;
  for (const std::string& comment : comments_before(situation, node, row)) text += comment + "\n";
  text += head_of(situation, node, node.rows[row]);
  constexpr size_t most = 100;  // of a line that holds all
  const std::string values = values_of(situation, node, row);
  const bool on_own_line = text.find('\n') != std::string::npos || text.size() + values.size() > most;
  text += fmt::format("{} {} {}{}{} ", in_case_of(verb, "SELECT"), values, in_case_of(verb, "FROM DUAL"),
                      on_own_line ? "\n" : " ", in_case_of(verb, "WHERE"));
  return fmt::format("{}{} {}", text, in_case_of(verb, "NOT"), is_present(situation, node, test));
}

// After a guarded row LAST_INSERT_ID() is what the next statements expect, also where the row was there already.
Plain restore_last_insert_id(const Situation& situation, const Insert& node, const RowTest& test) {
  std::string id = "_rowid";  // the manual's alias of a primary key of one integer column
  if (const Table* table = situation.table_before(node.table)) {
    for (const Column& column : table->columns) {
      if (column.auto_increment) id = quoted_name(column.name);
    }
  }
  return {fmt::format("DO LAST_INSERT_ID((SELECT {} FROM {} LIMIT 1))", id, rows_of(situation, node, test))};
}

bool asks_last_insert_id(const Situation& situation) {
  const auto& statements = situation.analysis.script.statements;
  for (size_t later = situation.index + 1; later < statements.size(); ++later) {
    const std::string text = to_lower(situation.analysis.script.text_of(statements[later]));
    if (text.find("last_insert_id") != std::string::npos) return true;
    if (as<Insert>(situation.analysis.statements[later].statement)) return false;
  }
  return false;
}

Forward guard_rows(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests) {
  Replaced replaced;
  for (size_t row = 0; row < tests.size(); ++row) {
    replaced.changes.push_back(Plain{guarded_row(situation, node, row, tests[row])});
  }
  if (asks_last_insert_id(situation)) {
    replaced.changes.push_back(restore_last_insert_id(situation, node, tests.front()));
  }
  return replaced;
}

}  // namespace

std::string rows_of(const Situation& situation, const Insert& node, const RowTest& test) {
  return fmt::format("{} WHERE {}", situation.text(node.table.span), test.condition);
}

std::string is_present(const Situation& situation, const Insert& node, const RowTest& test) {
  const std::string rows = rows_of(situation, node, test);
  if (test.occurrence == 1) return fmt::format("EXISTS (SELECT 1 FROM {})", rows);
  return fmt::format("((SELECT COUNT(*) FROM {}) >= {})", rows, test.occurrence);
}

bool are_known(const std::vector<RowTest>& tests) {
  return !tests.empty() && std::ranges::none_of(tests, [](const RowTest& test) { return test.condition.empty(); });
}

bool can_test_rows(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests) {
  const uint16_t error = situation.second_run().error;
  const bool has_more =
      node.replace || node.bulk_row_count > 0 || !node.on_duplicate.empty() || !node.returning.empty();
  return are_known(tests) && !has_more && error != 1146 && error != 1054 && !situation.works_on_table_renamed_later() &&
         stays_recognisable(situation, node, tests);
}

PlanStep plan_insert(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests) {
  if (node.query) return plan_insert_query(situation, node, tests);
  PlanStep step;
  const bool testable = can_test_rows(situation, node, tests);
  if (situation.needs_guard() && testable) step.forward = guard_rows(situation, node, tests);
  if (situation.needs_guard() && !testable) run_once(situation, step);
  take_rows_back(situation, node, tests, step);
  return step;
}

}  // namespace belay
