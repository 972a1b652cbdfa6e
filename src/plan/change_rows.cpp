// UPDATE and DELETE. One that converges may run again; one that does not runs once, tied to a mark in the ledger. The
// rows that the WHERE clause meets are kept in an image first.
#include <algorithm>
#include <optional>
#include <span>

#include <fmt/format.h>

#include "base/text.h"
#include "plan/image.h"
#include "plan/joined_rows.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

namespace {

const BaseTable* single_table(const TableReference& reference) {
  return std::get_if<BaseTable>(&reference.node);
}

bool has_words_of_or(const Expression& where) {
  const auto* binary = as<Binary>(where);
  return binary && (binary->op == BinaryOperator::or_ || binary->op == BinaryOperator::xor_);
}

// Puts `condition` into the statement's WHERE clause, or a clause of it at `end` where there is none.
std::vector<Edit> restrict_to(const Situation& situation, const OptionalBox<Expression>& where, uint32_t end,
                              const std::string& condition) {
  const std::string_view file = situation.analysis.script.file_of(situation.raw()).text;
  const Span statement = situation.raw().span;
  const std::optional<size_t> keyword =
      where ? find_last_word(file.substr(statement.begin, where->span.begin - statement.begin), "where") : std::nullopt;
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

std::vector<std::string> assigned_columns(const Update& node) {
  std::vector<std::string> columns;
  for (const Assignment& assignment : node.assignments) {
    if (const auto* target = as<ColumnReference>(assignment.target)) columns.push_back(target->column.text);
  }
  return columns;
}

// ---- UPDATEs of one table, one after the other, share an image: what it holds is the time before the first of them

bool is_update_of(const Statement& statement, const QualifiedName& table) {
  const auto* update = as<Update>(statement);
  const BaseTable* single = update ? single_table(update->tables) : nullptr;
  return single && key_of(single->table) == key_of(table);
}

struct Group {
  size_t first = 0;  // index of the statement that the image is named after
  bool is_last = true;
  std::vector<std::string> columns;  // that the statements up to this one assign
};

void add_columns(const Analysis& analysis, size_t index, std::vector<std::string>& columns) {
  for (const std::string& column : assigned_columns(*as<Update>(analysis.statements[index].statement))) {
    if (std::ranges::count(columns, column) == 0) columns.push_back(column);
  }
}

Group group_of(const Situation& situation, const QualifiedName& table) {
  const Analysis& analysis = situation.analysis;
  const auto [begin, end] = situation.timeline.visible_around(situation.index);
  const std::span<const size_t> touching = situation.timeline.touching(situation.key_of_table(table));
  const auto belongs = [&](size_t index) { return is_update_of(analysis.statements[index].statement, table); };
  Group group{situation.index, true, {}};
  add_columns(analysis, situation.index, group.columns);
  for (auto earlier = std::ranges::lower_bound(touching, situation.index); earlier != touching.begin();) {
    --earlier;
    if (*earlier < begin || !belongs(*earlier)) break;
    group.first = *earlier;
    add_columns(analysis, *earlier, group.columns);
  }
  const auto later = std::ranges::upper_bound(touching, situation.index);
  if (later != touching.end() && *later < end) group.is_last = !belongs(*later);
  return group;
}

// The image that the first statement of the group makes; the others only fill it.
Image shared_image(const Situation& situation, const QualifiedName& table, const Group& group) {
  Situation first = situation;
  first.index = group.first;
  Image image = situation.image_of(table);
  image.name = first.image_of(table).name;
  if (group.first != situation.index) image.create_at = 0;
  return image;
}

bool changes_key(const Situation& situation, const QualifiedName& table, const Group& group) {
  const Table* before = situation.table_before(table);
  return std::ranges::any_of(group.columns,
                             [&](const std::string& column) { return is_part_of_primary_key(before, column); });
}

void guard(const Situation& situation, PlanStep& step, const OptionalBox<Expression>& where, uint32_t end) {
  if (!situation.needs_guard()) return;
  if (situation.names_what_goes()) return run_once(situation, step);
  step.forward = Edited{restrict_to(situation, where, end, situation.is_not_done())};
  tie_to_mark(situation, step);
}

// The image takes the rows of a statement that runs once only while it has not run.
std::string while_not_done(const Situation& situation, const PlanStep& step) {
  return step.after.empty() ? "" : situation.is_not_done();
}

}  // namespace

PlanStep plan_statement(const Situation& situation, const Update& node) {
  PlanStep step;
  const Span statement = situation.raw().span;
  const uint32_t assigned = node.assignments.empty() ? statement.end : node.assignments.back().span.end;
  guard(situation, step, node.where, assigned);
  const std::string rest(situation.text({assigned, statement.end}));
  const BaseTable* table = single_table(node.tables);
  if (!table) {
    take_joined_rows_back(situation, changed_tables(situation, node), {node.with, node.tables, rest}, step);
    return step;
  }
  const Group group = group_of(situation, table->table);
  if (changes_key(situation, table->table, group)) {
    step.inverse = Irreversible{"it changes the key that tells the rows apart"};
    step.undo = UndoClass::impossible;
    step.undo_why = "it changes the key that tells the rows apart";
    return step;
  }
  Image image = shared_image(situation, table->table, group);
  keep_rows(situation, image, rows_before(situation, {node.with, node.tables, rest}, "*"),
            while_not_done(situation, step));
  if (group.is_last) step.inverse = std::vector<Change>{update_from(image, group.columns)};
  step.undo = UndoClass::before_image;
  step.images.push_back(std::move(image));
  return step;
}

PlanStep plan_statement(const Situation& situation, const Delete& node) {
  PlanStep step;
  const Span statement = situation.raw().span;
  guard(situation, step, node.where, node.tables.span.end);
  const RowSource source{node.with, node.tables, std::string(situation.text({node.tables.span.end, statement.end}))};
  const BaseTable* table = single_table(node.tables);
  if (!table || node.multi_table) {
    take_joined_rows_back(situation, deleted_tables(node), source, step);
    return step;
  }
  Image image = situation.image_of(table->table);
  keep_rows(situation, image, rows_before(situation, source, "*"), while_not_done(situation, step));
  step.inverse = std::vector<Change>{insert_from(image)};
  step.undo = UndoClass::before_image;
  step.images.push_back(std::move(image));
  return step;
}

}  // namespace belay
