#include "rules/transaction_events.h"

#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_transaction_event(const Analysis& analysis, const VisitSubject& visit) {
  for (const TransactionEvent& event : transaction_events_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[event.place.statement - 1];
    visit({analysis, SubjectKind::transaction_event, event.place, &statement, &event});
  }
}

namespace fields {

static const TransactionEvent& event_of(const Subject& subject) {
  return *std::get<const TransactionEvent*>(subject.part);
}

static std::string_view name_of(TransactionEventKind kind) {
  switch (kind) {
    case TransactionEventKind::ends_early: return "ends_early";
    case TransactionEventKind::only_ddl: return "only_ddl";
    case TransactionEventKind::nested: return "nested";
  }
  return {};
}

FieldValue transaction_event_kind(const Subject& subject) {
  return std::string(name_of(event_of(subject).kind));
}
FieldValue transaction_event_other(const Subject& subject) {
  return int64_t{event_of(subject).other};
}

}  // namespace fields

}  // namespace belay
