// How inserted rows are taken back: those that were not there before are deleted, those that REPLACE or ON DUPLICATE
// KEY changed come back from an image.
#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"
#include "plan/image.h"
#include "plan/insert.h"
#include "plan/sql.h"

namespace belay {

namespace {

std::string suffix_of(size_t row, size_t rows) {
  return rows == 1 ? "row" : fmt::format("row {}", row + 1);
}

bool may_count(const Table* table) {
  if (!table || !table->complete) return true;
  return std::ranges::any_of(table->columns, [](const Column& column) { return column.auto_increment; });
}

// The values of the session that the tests ask for, so that the rollback can ask again.
struct SessionValues {
  std::vector<std::string> variables;
  bool last_insert_id = false;
};

SessionValues session_values_of(const std::vector<RowTest>& tests) {
  SessionValues values;
  for (const RowTest& test : tests) {
    values.last_insert_id |= test.uses_last_insert_id;
    for (const std::string& variable : test.variables) {
      if (std::ranges::count(values.variables, variable) == 0) values.variables.push_back(variable);
    }
  }
  return values;
}

void keep_session_values(const Situation& situation, const SessionValues& values, PlanStep& step,
                         std::vector<Change>& inverse) {
  for (const std::string& variable : values.variables) {
    const std::string name = "@" + variable;
    step.records.push_back({situation.key(name), name, name});
    inverse.push_back(Plain{fmt::format("SET {} = {}", name, situation.noted(situation.key(name)))});
  }
  if (!values.last_insert_id) return;
  step.records.push_back({situation.key("last_insert_id"), "LAST_INSERT_ID()", "@"});
  inverse.push_back(Plain{fmt::format("DO LAST_INSERT_ID({})", situation.noted(situation.key("last_insert_id")))});
}

// The table and the columns that the test asks for are there before and after the script, so that a plain DELETE finds
// them also where the script stopped early, or where all has been taken back.
bool is_always_there(const Situation& situation, const Insert& node, const RowTest& test) {
  const std::string& table = node.table.name.text;
  return !situation.timeline.makes_or_destroys_table(table) &&
         std::ranges::none_of(test.columns, [&](const std::string& column) {
           return situation.timeline.makes_or_destroys_column(table, column);
         });
}

Change delete_row(const Situation& situation, const Insert& node, const RowTest& test, const std::string& suffix) {
  const std::string ours = situation.is_ours(suffix);
  const std::string rows = rows_of(situation, node, test);
  const std::string limit = test.by_key ? "" : " LIMIT 1";
  if (is_always_there(situation, node, test)) return Plain{fmt::format("DELETE FROM {}{}", both(rows, ours), limit)};
  return when(ours.empty() ? find_table(node.table).present() : ours, fmt::format("DELETE FROM {}{}", rows, limit));
}

void delete_new_rows(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests, PlanStep& step,
                     std::vector<Change>& inverse) {
  for (size_t row = 0; row < tests.size(); ++row) {
    const std::string suffix = suffix_of(row, tests.size());
    step.records.push_back(
        {situation.key(suffix), is_present(situation, node, tests[row]), situation.key_of_table(node.table), true});
  }
  for (size_t row = tests.size(); row-- > 0;) {
    inverse.push_back(delete_row(situation, node, tests[row], suffix_of(row, tests.size())));
  }
}

bool changes_old_rows(const Insert& node) {
  return node.replace || !node.on_duplicate.empty();
}

std::vector<std::string> changed_columns(const Insert& node) {
  std::vector<std::string> columns;
  for (const Assignment& assignment : node.on_duplicate) {
    if (const auto* target = as<ColumnReference>(assignment.target)) columns.push_back(target->column.text);
  }
  return columns;
}

void bring_old_rows_back(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests,
                         PlanStep& step, std::vector<Change>& inverse) {
  std::vector<std::string> conditions;
  for (size_t row = 0; row < tests.size(); ++row) {
    // A later run finds the rows that the statement has made, which are no old ones.
    const std::string old = both(tests[row].condition, situation.was_present(suffix_of(row, tests.size())));
    conditions.push_back(tests.size() == 1 ? old : "(" + old + ")");
  }
  Image image = situation.image_of(node.table);
  keep_rows(situation, image,
            fmt::format("SELECT * FROM {} WHERE {}", situation.text(node.table.span), joined(conditions, " OR ")));
  inverse.push_back(node.replace ? replace_from(image) : update_from(image, changed_columns(node)));
  step.images.push_back(std::move(image));
  step.undo = UndoClass::before_image;
}

std::string why_not(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests) {
  if (!are_known(tests) || node.bulk_row_count > 0) return "its rows cannot be told from others";
  const bool by_key = std::ranges::all_of(tests, &RowTest::by_key);
  if (changes_old_rows(node) && !by_key) return "no key of its rows is known";
  if (situation.plan.capture) return "";
  const SessionValues values = session_values_of(tests);
  if (changes_old_rows(node)) return "no image of the rows was kept";
  return values.variables.empty() && !values.last_insert_id ? "" : "the values of its variables were not kept";
}

}  // namespace

void keep_counter(const Situation& situation, const QualifiedName& table, PlanStep& step) {
  if (!situation.plan.capture || !may_count(situation.table_before(table)) ||
      !situation.timeline.is_first_insert(situation.index, table))
    return;
  step.records.push_back({situation.key("auto_increment"),
                          fmt::format("(SELECT auto_increment FROM {})", find_table(table).rows),
                          situation.key_of_table(table)});
  step.asks_counters = true;
}

void restore_counter(const Situation& situation, const QualifiedName& table, const PlanStep& step,
                     std::vector<Change>& inverse) {
  if (!step.asks_counters) return;
  const std::string alter = fmt::format("ALTER TABLE {} AUTO_INCREMENT = ", situation.text(table.span));
  inverse.push_back(
      Computed{{fmt::format("CONCAT({}, {})", quoted(alter), situation.noted(situation.key("auto_increment")))}});
}

void take_rows_back(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests, PlanStep& step) {
  if (const std::string why = why_not(situation, node, tests); !why.empty()) {
    step.inverse = Irreversible{why};
    step.undo = UndoClass::impossible;
    step.undo_why = why;
    return;
  }
  std::vector<Change> inverse;
  step.undo = UndoClass::exact;
  keep_counter(situation, node.table, step);
  keep_session_values(situation, session_values_of(tests), step, inverse);
  delete_new_rows(situation, node, tests, step, inverse);
  if (changes_old_rows(node)) bring_old_rows_back(situation, node, tests, step, inverse);
  restore_counter(situation, node.table, step, inverse);
  step.inverse = std::move(inverse);
}

}  // namespace belay
