#include "rules/revisions.h"

#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_revision(const Analysis& analysis, const VisitSubject& visit) {
  for (const Revision& revision : revisions_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[revision.place.statement - 1];
    visit({analysis, SubjectKind::revision, revision.place, &statement, &revision});
  }
}

namespace fields {

static const Revision& revision_of(const Subject& subject) {
  return *std::get<const Revision*>(subject.part);
}

FieldValue revision_kind(const Subject& subject) {
  return std::string(revision_of(subject).kind == RevisionKind::dropped_again ? "dropped_again" : "changed_again");
}
FieldValue revision_object_kind(const Subject& subject) {
  return std::string(name_of(revision_of(subject).object.kind));
}
FieldValue revision_name(const Subject& subject) {
  return revision_of(subject).object.name;
}
FieldValue revision_table(const Subject& subject) {
  return revision_of(subject).object.table;
}
FieldValue revision_other(const Subject& subject) {
  return int64_t{revision_of(subject).other};
}

}  // namespace fields

}  // namespace belay
