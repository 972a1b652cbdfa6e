#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "rules/type_clashes.h"

namespace belay {

void each_type_clash(const Analysis& analysis, const VisitSubject& visit) {
  for (const TypeClash& clash : type_clashes_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[clash.place.statement - 1];
    visit({analysis, SubjectKind::type_clash, clash.place, &statement, &clash});
  }
}

namespace fields {

static const TypeClash& clash_of(const Subject& subject) {
  return *std::get<const TypeClash*>(subject.part);
}

FieldValue type_clash_kind(const Subject& subject) {
  return std::string(clash_of(subject).kind == TypeClashKind::foreign_key ? "foreign_key" : "same_name");
}
FieldValue type_clash_column(const Subject& subject) {
  return clash_of(subject).column;
}
FieldValue type_clash_type(const Subject& subject) {
  return clash_of(subject).type;
}
FieldValue type_clash_other(const Subject& subject) {
  return clash_of(subject).other;
}
FieldValue type_clash_other_type(const Subject& subject) {
  return clash_of(subject).other_type;
}

}  // namespace fields

}  // namespace belay
