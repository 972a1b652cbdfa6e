#include "rules/early_uses.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_early_use(const Analysis& analysis, const VisitSubject& visit) {
  for (const EarlyUse& use : early_uses_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[use.place.statement - 1];
    visit({analysis, SubjectKind::early_use, use.place, &statement, &use});
  }
}

namespace fields {

static const EarlyUse& use_of(const Subject& subject) {
  return *std::get<const EarlyUse*>(subject.part);
}

static std::string_view name_of(EarlyUseKind kind) {
  switch (kind) {
    case EarlyUseKind::table: return "table";
    case EarlyUseKind::column: return "column";
    case EarlyUseKind::foreign_key: return "foreign_key";
    case EarlyUseKind::view: return "view";
    case EarlyUseKind::trigger: return "trigger";
    case EarlyUseKind::call: return "call";
  }
  return {};
}

FieldValue early_use_kind(const Subject& subject) {
  return std::string(name_of(use_of(subject).kind));
}
FieldValue early_use_name(const Subject& subject) {
  return use_of(subject).name;
}
FieldValue early_use_created_by(const Subject& subject) {
  return int64_t{use_of(subject).created_by};
}

}  // namespace fields

}  // namespace belay
