#include "rules/setting.h"

#include "rules/strict_mode.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_setting(const Analysis& analysis, const VisitSubject& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    const auto* set = as<Set>(statement);
    if (!set) return;
    for (const SetItem& item : set->items) {
      if (item.kind != SetKind::system_variable) continue;
      visit({analysis, SubjectKind::setting, {facts.file, facts.id, item.span}, &facts, &item});
    }
  });
}

namespace fields {

static const SetItem& item_of(const Subject& subject) {
  return *std::get<const SetItem*>(subject.part);
}

static std::string_view name_of(VariableScope scope) {
  switch (scope) {
    case VariableScope::unspecified: return "unspecified";
    case VariableScope::session:
    case VariableScope::local: return "session";
    case VariableScope::global: return "global";
    case VariableScope::persist: return "persist";
    case VariableScope::persist_only: return "persist_only";
  }
  return {};
}

FieldValue setting_name(const Subject& subject) {
  return belay::setting_name(item_of(subject));
}
FieldValue setting_scope(const Subject& subject) {
  return std::string(name_of(item_of(subject).scope));
}
FieldValue setting_value(const Subject& subject) {
  return belay::setting_value(item_of(subject));
}
FieldValue setting_write_without_strict_mode(const Subject& subject) {
  return int64_t{first_write_without_strict_mode(subject.analysis, *subject.statement, item_of(subject))};
}

}  // namespace fields

}  // namespace belay
