// UPDATE and DELETE. One that converges may run again; one that does not runs once, tied to a mark in the ledger. The rows
// that the WHERE clause meets are kept in an image first.
#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "base/text.h"
#include "plan/image.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

namespace {

const BaseTable* single_table(const TableReference& reference) { return std::get_if<BaseTable>(&reference.node); }

bool has_words_of_or(const Expression& where) {
  const auto* binary = as<Binary>(where);
  return binary && (binary->op == BinaryOperator::or_ || binary->op == BinaryOperator::xor_);
}

// Puts `condition` into the statement's WHERE clause, or a clause of it at `end` where there is none.
std::vector<Edit> restrict_to(const Situation& situation, const std::optional<Expression>& where, uint32_t end, const std::string& condition) {
  const std::string_view file = situation.analysis.script.file_of(situation.raw()).text;
  const Span statement = situation.raw().span;
  const std::optional<size_t> keyword = where ? find_last_word(file.substr(statement.begin, where->span.begin - statement.begin), "where") : std::nullopt;
  if (!keyword) return {{{end, end}, " WHERE " + condition}};
  const auto after_where = static_cast<uint32_t>(statement.begin + *keyword + 5);
  const bool whole = trim(file.substr(after_where, where->span.begin - after_where)).empty();
  std::vector<Edit> edits{{{after_where, after_where}, fmt::format(" {} AND", condition)}};
  if (whole && has_words_of_or(*where)) {
    edits.push_back({{where->span.begin, where->span.begin}, "("});
    edits.push_back({{where->span.end, where->span.end}, ")"});
  }
  return edits;
}

// The query for the rows that the statement meets: `from` and all that follows in the author's words.
std::string rows_before(const Situation& situation, const std::optional<With>& with, std::string_view columns, std::string_view tables, std::string_view rest) {
  std::string query = with ? std::string(situation.text(with->span)) + " " : "";
  query += fmt::format("SELECT {} FROM {}", columns, tables);
  const std::string tail = without_comments(rest);
  return tail.empty() ? query : query + " " + tail;
}

std::vector<std::string> assigned_columns(const Update& node) {
  std::vector<std::string> columns;
  for (const Assignment& assignment : node.assignments) {
    if (const auto* target = as<ColumnReference>(assignment.target)) columns.push_back(target->column.text);
  }
  return columns;
}

void guard(const Situation& situation, PlanStep& step, const std::optional<Expression>& where, uint32_t end) {
  if (!situation.needs_guard()) return;
  step.forward = Edited{restrict_to(situation, where, end, situation.is_not_done())};
  tie_to_mark(situation, step);
}

// The image takes the rows of a statement that runs once only while it has not run.
std::string while_not_done(const Situation& situation, const PlanStep& step, std::string query) {
  if (step.after.empty()) return query;
  return fmt::format("SELECT * FROM ({}) AS met WHERE {}", query, situation.is_not_done());
}

void without_image(PlanStep& step, std::string why) {
  step.inverse = Irreversible{why};
  step.undo = UndoClass::impossible;
  step.undo_why = std::move(why);
}

}  // namespace

PlanStep plan_statement(const Situation& situation, const Update& node) {
  PlanStep step;
  const Span statement = situation.raw().span;
  const uint32_t assigned = node.assignments.empty() ? statement.end : node.assignments.back().span.end;
  guard(situation, step, node.where, assigned);
  const BaseTable* table = single_table(node.tables);
  if (!table) {
    without_image(step, "it changes rows of joined tables");
    return step;
  }
  Image image = situation.image_of(table->table);
  image.rows = while_not_done(situation, step, rows_before(situation, node.with, "*", situation.text(node.tables.span), situation.text({assigned, statement.end})));
  step.inverse = std::vector<Change>{update_from(image, assigned_columns(node))};
  step.undo = UndoClass::before_image;
  step.images.push_back(std::move(image));
  return step;
}

PlanStep plan_statement(const Situation& situation, const Delete& node) {
  PlanStep step;
  const Span statement = situation.raw().span;
  guard(situation, step, node.where, node.tables.span.end);
  const BaseTable* table = single_table(node.tables);
  if (!table || node.multi_table) {
    without_image(step, "it deletes rows of joined tables");
    return step;
  }
  Image image = situation.image_of(table->table);
  image.rows = while_not_done(situation, step, rows_before(situation, node.with, "*", situation.text(node.tables.span), situation.text({node.tables.span.end, statement.end})));
  step.inverse = std::vector<Change>{insert_from(image)};
  step.undo = UndoClass::before_image;
  step.images.push_back(std::move(image));
  return step;
}

}  // namespace belay
