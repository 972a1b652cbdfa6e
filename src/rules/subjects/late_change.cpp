#include "rules/late_changes.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_late_change(const Analysis& analysis, const VisitSubject& visit) {
  for (const LateChange& change : late_changes_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[change.place.statement - 1];
    visit({analysis, SubjectKind::late_change, change.place, &statement, &change});
  }
}

namespace fields {

static const LateChange& change_of(const Subject& subject) {
  return *std::get<const LateChange*>(subject.part);
}

FieldValue late_change_kind(const Subject& subject) {
  return std::string(change_of(subject).kind == LateChangeKind::view_of_star ? "view_of_star" : "source_gone");
}
FieldValue late_change_name(const Subject& subject) {
  return change_of(subject).name;
}
FieldValue late_change_by(const Subject& subject) {
  return int64_t{change_of(subject).by};
}

}  // namespace fields

}  // namespace belay
