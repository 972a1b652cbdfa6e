// INSERT … SELECT. A query without a table is one row, and that row is tested. Of any other query the rows are not
// known when the scripts are written: they are kept in an image beforehand, and the statement runs once.
#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"
#include "plan/image.h"
#include "plan/insert.h"
#include "plan/sql.h"

namespace belay {

namespace {

const Select* select_of(const Insert& node) {
  return std::get_if<Select>(&node.query->body);
}

Edited guard_single_row(const Situation& situation, const Insert& node, const RowTest& test) {
  const std::string_view verb = situation.text(node.verb);
  const Span select = select_of(node)->span;
  const bool has_dual = find_last_word(situation.text(select), "dual").has_value();
  const std::string words = has_dual ? "WHERE NOT" : "FROM DUAL WHERE NOT";
  return {
      {{{select.end, select.end}, fmt::format(" {} {}", in_case_of(verb, words), is_present(situation, node, test))}}};
}

std::vector<std::string> target_columns(const Situation& situation, const Insert& node) {
  std::vector<std::string> columns;
  const Table* table = situation.table_before(node.table);
  if (node.has_column_list) {
    for (const Name& name : node.columns) columns.push_back(name.text);
  } else if (table && table->complete) {
    for (const Column& column : table->columns) columns.push_back(column.name);
  }
  return columns;
}

// "live.`a` <=> image.`a` AND …" over the columns whose values are the same each time.
std::string same_row(const Insert& node, const std::vector<std::string>& columns) {
  const Select* select = select_of(node);
  const bool aligned = select && select->items.size() == columns.size();
  std::string condition;
  for (size_t i = 0; i < columns.size(); ++i) {
    if (aligned && differs_each_time(select->items[i].value)) continue;
    condition = both(condition, fmt::format("live.{0} <=> image.{0}", quoted_name(columns[i])));
  }
  return condition;
}

std::vector<std::string> quoted_names(const std::vector<std::string>& columns) {
  std::vector<std::string> names;
  for (const std::string& column : columns) names.push_back(quoted_name(column));
  return names;
}

// The image takes the rows that the query gives, without those that the table holds already.
void keep_new_rows(const Situation& situation, const Insert& node, const std::vector<std::string>& columns,
                   PlanStep& step) {
  const Image image = situation.image_of(node.table);
  const std::string side = in_schema(image.schema, image.name);
  const std::string same = same_row(node, columns);
  step.before.push_back(When{situation.is_not_done(),
                             fmt::format("INSERT IGNORE INTO {} ({}) {}", side, joined(quoted_names(columns), ", "),
                                         situation.text(node.query->span))});
  step.before.push_back(When{situation.is_not_done(), fmt::format("DELETE image FROM {} AS image JOIN {} AS live ON {}",
                                                                  side, image.table, same)});
  std::vector<Change> inverse{delete_from(image, same)};
  restore_counter(situation, node.table, step, inverse);
  step.inverse = std::move(inverse);
  step.images.push_back(image);
  step.undo = UndoClass::before_image;
}

}  // namespace

PlanStep plan_insert_query(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests) {
  PlanStep step;
  const Select* select = select_of(node);
  const bool single = select && !select->from && are_known(tests);
  const bool needs_guard = situation.needs_guard();
  if (needs_guard && single && !select->where && can_test_rows(situation, node, tests)) {
    step.forward = guard_single_row(situation, node, tests.front());
  } else if (needs_guard) {
    step.forward = Prepared{situation.is_not_done()};
  }
  const std::vector<std::string> columns = target_columns(situation, node);
  const bool keeps_rows = !single && situation.plan.capture && !columns.empty() && !node.replace &&
                          node.on_duplicate.empty() && !same_row(node, columns).empty() &&
                          !situation.works_on_own_tables();
  if (!std::holds_alternative<Unchanged>(step.forward) || keeps_rows) tie_to_mark(situation, step);
  if (keeps_rows) {
    keep_counter(situation, node.table, step);
    keep_new_rows(situation, node, columns, step);
  } else {
    take_rows_back(situation, node, single ? tests : std::vector<RowTest>{}, step);
  }
  return step;
}

}  // namespace belay
