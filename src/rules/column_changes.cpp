#include "rules/column_changes.h"

#include "rules/subjects/each.h"

namespace belay {

struct Renewal {
  const Name* old_name = nullptr;
  const ColumnDefinition* definition = nullptr;
};

static Renewal renewal_in(const AlterAction& action) {
  if (const auto* modify = as<ModifyColumn>(action)) return {&modify->column.name, &modify->column};
  if (const auto* change = as<ChangeColumn>(action)) return {&change->old_name, &change->column};
  return {};
}

void for_each_column_change(const Analysis& analysis, const std::function<void(const ColumnChange&)>& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    const auto* alter = as<AlterTable>(statement);
    const auto& tables = analysis.first.steps[facts.id - 1].applied.tables;
    if (!alter || tables.empty() || !tables.front().before || !tables.front().after) return;
    for (const AlterAction& action : alter->actions) {
      const Renewal renewal = renewal_in(action);
      if (!renewal.definition) continue;
      const Column* before = (*tables.front().before)->find_column(renewal.old_name->text);
      const Column* after = (*tables.front().after)->find_column(renewal.definition->name.text);
      if (!before || !after || !before->known) continue;
      visit({facts, **tables.front().before, *before, *after, *renewal.definition, action.span});
    }
  });
}

}  // namespace belay
