#include "base/text.h"
#include "catalog/statement_walk.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_call(const Analysis& analysis, const VisitSubject& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    for_each_expression(statement, [&](const Expression& expression) {
      const auto* call = as<Call>(expression);
      if (!call) return;
      const Place place{facts.file, facts.id, expression.span};
      visit({analysis, SubjectKind::call, place, &facts, CallPart{expression, *call}});
    });
  });
}

namespace fields {

static const Call& call_of(const Subject& subject) {
  return std::get<CallPart>(subject.part).call;
}

FieldValue call_name(const Subject& subject) {
  return to_lower(call_of(subject).name.text);
}
FieldValue call_arguments(const Subject& subject) {
  return static_cast<int64_t>(call_of(subject).arguments.size());
}
FieldValue call_keyword(const Subject& subject) {
  return std::string(keyword_of(call_of(subject)));
}

}  // namespace fields

}  // namespace belay
