#include "rules/suppression.h"

#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

// What a comment allows is judged by what the other rules found: lint() brings these subjects when it is done with
// those.
void each_suppression(const Analysis&, const VisitSubject&) {}

namespace fields {

static const AllowedRule& allowed_of(const Subject& subject) {
  return *std::get<const AllowedRule*>(subject.part);
}

FieldValue suppression_name(const Subject& subject) {
  return allowed_of(subject).name;
}
FieldValue suppression_what(const Subject& subject) {
  return std::string(allowed_of(subject).is_instruction ? "instruction" : "rule");
}
FieldValue suppression_state(const Subject& subject) {
  switch (allowed_of(subject).state) {
    case AllowedState::used: return std::string("used");
    case AllowedState::unused: return std::string("unused");
    case AllowedState::unknown: return std::string("unknown");
    case AllowedState::not_told: break;
  }
  return std::string("not_told");
}
FieldValue suppression_reason(const Subject& subject) {
  return std::string(allowed_of(subject).has_reason ? "present" : "missing");
}
FieldValue suppression_suggestion(const Subject& subject) {
  return allowed_of(subject).suggestion;
}

}  // namespace fields

}  // namespace belay
