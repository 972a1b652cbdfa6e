// Triggers: their bodies are written statement by statement. What is carried over is what a row's event can do by
// itself: changes of rows, columns of NEW, conditions, and errors that are raised.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

static bool is_row_word(std::string_view word) {
  return equals_ignoring_case(word, "new") || equals_ignoring_case(word, "old");
}

bool SqlWriter::is_of_trigger(const ColumnReference& reference) const {
  return trigger_table_ && reference.table && !reference.schema && is_row_word(reference.table->text);
}

// ---- statements of a body

// A block of one statement is that statement.
static const Statement& without_block(const Statement& body) {
  const auto* block = as<Block>(body);
  return block && block->statements.size() == 1 ? without_block(block->statements.front()) : body;
}

static Span place_of(const Statement& statement, Span otherwise) {
  return statement.span.begin < statement.span.end ? statement.span : otherwise;
}

void SqlWriter::write_in_body(const Statement& statement, Lines& lines) {
  const Span place = place_of(statement, whole_);
  if (const auto* block = as<Block>(statement)) {
    for (const Statement& each : block->statements) write_in_body(each, lines);
  } else if (const auto* insert = as<Insert>(statement)) {
    write_statement(*insert, lines);
  } else if (const auto* update = as<Update>(statement)) {
    write_statement(*update, lines);
  } else if (const auto* remove = as<Delete>(statement)) {
    write_statement(*remove, lines);
  } else if (const auto* set = as<Set>(statement)) {
    write_in_body(*set, place, lines);
  } else if (const auto* branches = as<If>(statement)) {
    write_in_body(*branches, place, lines);
  } else if (const auto* signal = as<Signal>(statement)) {
    write_in_body(*signal, place, lines);
  } else {
    refuse(place, "a trigger that does more than change rows is not carried over");
  }
}

// SET NEW.a = …
void SqlWriter::write_in_body(const Set& set, Span place, Lines& lines) {
  constexpr std::string_view row = "new.";
  for (const SetItem& item : set.items) {
    const std::string& target = item.name.text;
    if (item.kind != SetKind::system_variable || !equals_ignoring_case(target.substr(0, row.size()), row))
      return refuse(place, "a trigger that keeps values of its own is not carried over");
    const std::string column = target.substr(row.size());
    const Column* known = trigger_table_->find_column(column);
    const std::string text = new_value(name(known ? known->name : column), value_for(item.value, known).text);
    if (text.empty())
      return refuse(place, fmt::format("a trigger of {} cannot change the row that it is given", database_name()));
    lines.push_back(text);
  }
}

void SqlWriter::write_in_body(const If& statement, Span place, Lines& lines) {
  std::vector<ProgramBranch> branches;
  for (const ConditionalBranch& branch : statement.branches) {
    branches.push_back({write_condition(branch.condition).text, {}});
    for (const Statement& each : branch.statements) write_in_body(each, branches.back().statements);
  }
  if (!statement.otherwise.empty()) branches.emplace_back();
  for (const Statement& each : statement.otherwise) write_in_body(each, branches.back().statements);
  const std::string text = conditional(branches);
  if (text.empty()) return refuse(place, fmt::format("a trigger of {} has no IF", database_name()));
  lines.push_back(text);
}

void SqlWriter::write_in_body(const Signal& signal, Span place, Lines& lines) {
  std::string text;
  for (const Assignment& item : signal.items) {
    const auto* target = as<ColumnReference>(item.target);
    const auto* message = as<Literal>(item.value);
    if (target && message && equals_ignoring_case(target->column.text, "message_text")) text = raised(message->value);
  }
  if (text.empty()) return refuse(place, "the error that the trigger raises has no counterpart");
  lines.push_back(text);
}

// ---- the whole

bool SqlWriter::makes_trigger(const CreateTrigger& create) {
  const Applied* applied = page().applied();
  if (applied && applied->error)
    refuse(whole_, applied->error->why);
  else if (applied && !applied->changes_schema)
    differ(whole_, applied->why.empty() ? "the trigger is there already" : applied->why);
  else if (!page().find(create.table))
    refuse(whole_, "the table of the trigger is not known");
  else
    return true;
  return false;
}

// One condition around everything stands before the body where the target has a place for it.
TriggerBody SqlWriter::body_of(const CreateTrigger& create) {
  TriggerBody body;
  if (!makes_trigger(create)) return body;
  if (create.definer) differ(create.definer->span, "a trigger runs with the rights of who changes the row");
  if (!create.order.empty()) differ(whole_, "which trigger of an event runs first is up to the target");
  trigger_table_ = page().find(create.table);
  const auto counters = std::exchange(course().counters, {});  // nothing is inserted yet
  const Statement& statement = without_block(*create.body);
  const auto* branches = as<If>(statement);
  if (has_conditional_triggers() && branches && branches->branches.size() == 1 && branches->otherwise.empty()) {
    body.condition = write_condition(branches->branches.front().condition).text;
    for (const Statement& each : branches->branches.front().statements) write_in_body(each, body.statements);
  } else {
    write_in_body(statement, body.statements);
  }
  course().counters = counters;
  trigger_table_ = nullptr;
  if (page().is_refused()) return {};
  if (body.statements.empty()) differ(whole_, "the trigger does nothing");
  return body;
}

}  // namespace belay
