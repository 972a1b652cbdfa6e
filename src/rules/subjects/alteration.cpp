#include "facts/alteration.h"

#include "rules/rules.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_alteration(const Analysis& analysis, const VisitSubject& visit) {
  for (const Alteration& alteration : alterations_of(analysis)) {
    const StatementFacts& facts = analysis.facts.statements[alteration.statement - 1];
    if (!belongs_to_script(analysis, facts.id)) continue;
    visit({analysis, SubjectKind::alteration, {facts.file, facts.id, alteration.span}, &facts, &alteration});
  }
}

namespace fields {

static const Alteration& alteration_of(const Subject& subject) {
  return *std::get<const Alteration*>(subject.part);
}

FieldValue alteration_table(const Subject& subject) {
  return alteration_of(subject).table;
}
FieldValue alteration_name(const Subject& subject) {
  return alteration_of(subject).name;
}
FieldValue alteration_what(const Subject& subject) {
  return alteration_of(subject).what;
}
FieldValue alteration_burden(const Subject& subject) {
  return std::string(name_of(alteration_of(subject).burden));
}
FieldValue alteration_new_table(const Subject& subject) {
  return alteration_of(subject).new_table;
}
FieldValue alteration_algorithm(const Subject& subject) {
  return std::string(name_of(alteration_of(subject).cost.algorithm));
}
FieldValue alteration_lock(const Subject& subject) {
  return std::string(name_of(alteration_of(subject).cost.lock));
}
FieldValue alteration_rebuilds(const Subject& subject) {
  return alteration_of(subject).cost.rebuilds;
}
FieldValue alteration_assertion(const Subject& subject) {
  return alteration_of(subject).assertion;
}
FieldValue alteration_company(const Subject& subject) {
  return alteration_of(subject).company;
}

}  // namespace fields

}  // namespace belay
