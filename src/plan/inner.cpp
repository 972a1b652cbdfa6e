// CALL and EXECUTE. What they ran in the first play is planned as a script of its own, with one difference: all that is
// noted for the rollback is noted before the outer statement.
#include <fmt/format.h>
#include <algorithm>

#include "plan/sql.h"
#include "plan/statements.h"
#include "plan/undo_order.h"

namespace belay {

namespace {

std::string joined_texts(const std::vector<InnerStatement>& ran) {
  std::string text;
  for (const InnerStatement& inner : ran) text += inner.text + ";\n";
  return text;
}

// The tables as they are before the outer statement.
Catalog catalog_before(const Situation& situation) {
  Catalog catalog(situation.analysis.server);
  const std::vector<TableChange>& changes = situation.analysis.first.steps[situation.index].applied.tables;
  for (const TableChange& change : changes) {
    if (change.before) catalog.database(change.schema).tables.try_emplace(change.name, **change.before);
  }
  catalog.use(situation.session.database);
  return catalog;
}

std::optional<Analysis> analyse_inner(const Situation& situation, const std::vector<InnerStatement>& ran) {
  auto file = read_text("inner.sql", joined_texts(ran));
  if (!file) return std::nullopt;
  return analyse(split(*std::move(file)), situation.analysis.server, catalog_before(situation));
}

const QualifiedName* table_of(const Statement& statement) {
  if (const auto* insert = as<Insert>(statement)) return &insert->table;
  const TableReference* tables = nullptr;
  if (const auto* update = as<Update>(statement)) tables = &update->tables;
  if (const auto* remove = as<Delete>(statement)) tables = &remove->tables;
  const auto* base = tables ? std::get_if<BaseTable>(&tables->node) : nullptr;
  return base ? &base->table : nullptr;
}

bool is_made_before(const Analysis& analysis, size_t index, const Object& object) {
  return Timeline(analysis).is_before(index, Timeline::Event::created, object);
}

bool changes_rows(const Statement& statement) {
  return as<Insert>(statement) || as<Update>(statement) || as<Delete>(statement) || as<TruncateTable>(statement);
}

// ON UPDATE CURRENT_TIMESTAMP: an UPDATE of other columns changes this one as well.
bool has_column_of_last_change(const Analysis& analysis, size_t index) {
  return std::ranges::any_of(analysis.first.steps[index].applied.tables, [](const TableChange& change) {
    return change.before && std::ranges::any_of(state_of(change.before)->columns,
                                                [](const Column& c) { return !c.on_update_text.empty(); });
  });
}

// Columns that the outer statement itself has added go with their values.
bool changes_new_columns_only(const Analysis& analysis, size_t index) {
  const StatementFacts& facts = analysis.facts.statements[index];
  if (has_column_of_last_change(analysis, index)) return false;
  return as<Update>(analysis.statements[index].statement) && facts.creates.empty() && facts.destroys.empty() &&
         std::ranges::all_of(facts.changes, [&](const Object& object) {
           return object.kind == ObjectKind::column && is_made_before(analysis, index, object);
         });
}

bool changes_new_table(const Analysis& analysis, size_t index, const QualifiedName& table) {
  return is_made_before(analysis, index,
                        {ObjectKind::table, analysis.first.catalog.schema_of(table), table.name.text, "", ""});
}

bool is_reshaped_before(const Analysis& analysis, size_t index, const QualifiedName& table) {
  for (size_t earlier = 0; earlier < index; ++earlier) {
    const auto* alter = as<AlterTable>(analysis.statements[earlier].statement);
    if (alter && key_of(alter->table) == key_of(table)) return true;
  }
  return false;
}

// Rows are noted before the outer statement, which a table or column that it makes has no place in.
void note_beforehand(const Analysis& analysis, size_t index, PlanStep& step) {
  const Statement& statement = analysis.statements[index].statement;
  if (!changes_rows(statement)) return;
  const QualifiedName* table = table_of(statement);
  if (changes_new_columns_only(analysis, index) || (table && changes_new_table(analysis, index, *table))) {
    step = without_trace({});
  } else if (!table || is_reshaped_before(analysis, index, *table)) {
    step = without_inverse({}, "its rows are changed after their table has been, within one statement");
  }
}

void take_over(PlanStep inner, const Situation& situation, PlanStep& step) {
  if (is_harder(inner.undo, step.undo)) {
    step.undo = inner.undo;
    step.undo_why = inner.undo_why;
  }
  for (Image& image : inner.images) {
    if (image.create_at != 0)
      image.create_at = situation.session.transaction ? situation.session.transaction : situation.raw().id;
  }
  std::ranges::move(inner.records, std::back_inserter(step.records));
  std::ranges::move(inner.images, std::back_inserter(step.images));
  std::ranges::move(inner.tables_aside, std::back_inserter(step.tables_aside));
  auto* changes = std::get_if<std::vector<Change>>(&inner.inverse);
  if (!changes) return;
  auto& inverse = std::get<std::vector<Change>>(step.inverse);
  inverse.insert(inverse.begin(), std::make_move_iterator(changes->begin()), std::make_move_iterator(changes->end()));
}

std::optional<PlanStep> plan_what_ran(const Situation& situation) {
  const Step& ran = situation.analysis.first.steps[situation.index];
  const bool is_known = ran.applied.unknown.empty() && std::ranges::none_of(ran.ran, &InnerStatement::needs_routine);
  const std::optional<Analysis> inner = is_known ? analyse_inner(situation, ran.ran) : std::nullopt;
  if (!inner) return std::nullopt;
  Plan plan = situation.plan;
  plan.within = fmt::format("{}{}c", situation.plan.within, situation.raw().id);
  plan.second_runs.clear();
  std::vector<PlanStep> steps = plan_steps(plan, *inner, situation.session);
  PlanStep step;
  for (size_t i = 0; i < steps.size(); ++i) {
    note_beforehand(*inner, i, steps[i]);
    take_over(std::move(steps[i]), situation, step);
  }
  return step;
}

PlanStep plan_inner(const Situation& situation) {
  std::optional<PlanStep> step = plan_what_ran(situation);
  return step ? *std::move(step) : without_inverse({}, "what it runs is not known");
}

}  // namespace

PlanStep plan_statement(const Situation& situation, const CallStatement&) {
  PlanStep step = plan_inner(situation);
  if (situation.needs_guard()) run_once(situation, step);
  return step;
}

// EXECUTE itself cannot be prepared.
PlanStep plan_statement(const Situation& situation, const Execute&) {
  PlanStep step = plan_inner(situation);
  if (situation.needs_guard()) step.forward = Unguarded{situation.second_run().why};
  return step;
}

}  // namespace belay
