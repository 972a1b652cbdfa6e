#include "rules/strict_mode.h"

#include <algorithm>

#include "rules/rules.h"
#include "rules/setting.h"

namespace belay {

static bool may_cut_values(const Statement& statement) {
  if (const auto* alter = as<AlterTable>(statement)) {
    return std::ranges::any_of(alter->actions, [](const AlterAction& action) {
      return as<ModifyColumn>(action) || as<ChangeColumn>(action) || as<ConvertCharset>(action);
    });
  }
  return as<Insert>(statement) || as<Update>(statement) || as<LoadData>(statement);
}

static bool sets_mode(const Statement& statement) {
  const auto* set = as<Set>(statement);
  return set && std::ranges::any_of(set->items, [](const SetItem& item) {
           return is_of_session(item) && setting_name(item) == "sql_mode";
         });
}

uint32_t first_write_without_strict_mode(const Analysis& analysis, const StatementFacts& setter, const SetItem& item) {
  if (!lifts_strict_mode(item)) return 0;
  for (uint32_t id = setter.id + 1; id <= analysis.statements.size(); ++id) {
    const Statement& statement = analysis.statements[id - 1].statement;
    if (analysis.facts.statements[id - 1].file != setter.file || sets_mode(statement)) return 0;
    if (belongs_to_script(analysis, id) && may_cut_values(statement)) return id;
  }
  return 0;
}

}  // namespace belay
