#include "facts/feature.h"

#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_feature(const Analysis& analysis, const VisitSubject& visit) {
  for (const Feature& feature : features_of(analysis)) {
    const StatementFacts& facts = analysis.facts.statements[feature.statement - 1];
    visit({analysis, SubjectKind::feature, {facts.file, facts.id, feature.span}, &facts, &feature});
  }
}

namespace fields {

static const Feature& feature_of(const Subject& subject) {
  return *std::get<const Feature*>(subject.part);
}

FieldValue feature_kind(const Subject& subject) {
  return std::string(name_of(feature_of(subject).kind));
}
FieldValue feature_name(const Subject& subject) {
  return feature_of(subject).name;
}
FieldValue feature_word(const Subject& subject) {
  return feature_of(subject).word;
}
FieldValue feature_support(const Subject& subject) {
  return std::string(name_of(feature_of(subject).support));
}
FieldValue feature_change(const Subject& subject) {
  return feature_of(subject).change;
}
FieldValue feature_instead(const Subject& subject) {
  return feature_of(subject).instead;
}
FieldValue feature_places(const Subject& subject) {
  return int64_t{feature_of(subject).places};
}
FieldValue feature_first(const Subject& subject) {
  return feature_of(subject).first;
}

}  // namespace fields

}  // namespace belay
