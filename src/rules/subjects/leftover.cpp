#include "rules/leftovers.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_leftover(const Analysis& analysis, const VisitSubject& visit) {
  for (const Leftover& leftover : leftovers_of(analysis)) {
    const uint32_t id = leftover.place.statement;
    const StatementFacts* statement = id == 0 ? nullptr : &analysis.facts.statements[id - 1];
    visit({analysis, SubjectKind::leftover, leftover.place, statement, &leftover});
  }
}

namespace fields {

static const Leftover& leftover_of(const Subject& subject) {
  return *std::get<const Leftover*>(subject.part);
}

static std::string_view name_of(LeftoverKind kind) {
  switch (kind) {
    case LeftoverKind::setting: return "setting";
    case LeftoverKind::charset: return "charset";
    case LeftoverKind::database: return "database";
    case LeftoverKind::locks: return "locks";
    case LeftoverKind::delimiter: return "delimiter";
    case LeftoverKind::transaction: return "transaction";
    case LeftoverKind::temporary_table: return "temporary_table";
    case LeftoverKind::procedure: return "procedure";
  }
  return {};
}

FieldValue leftover_kind(const Subject& subject) {
  return std::string(name_of(leftover_of(subject).kind));
}
FieldValue leftover_name(const Subject& subject) {
  return leftover_of(subject).name;
}
FieldValue leftover_value(const Subject& subject) {
  return leftover_of(subject).value;
}

}  // namespace fields

}  // namespace belay
