#include "rules/guard_faults.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_guard_fault(const Analysis& analysis, const VisitSubject& visit) {
  for (const GuardFault& fault : guard_faults_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[fault.place.statement - 1];
    visit({analysis, SubjectKind::guard_fault, fault.place, &statement, &fault});
  }
}

namespace fields {

static const GuardFault& fault_of(const Subject& subject) {
  return *std::get<const GuardFault*>(subject.part);
}

static std::string_view name_of(GuardFaultKind kind) {
  switch (kind) {
    case GuardFaultKind::no_schema: return "no_schema";
    case GuardFaultKind::other_object: return "other_object";
    case GuardFaultKind::wrong_side: return "wrong_side";
    case GuardFaultKind::one_name: return "one_name";
  }
  return {};
}

FieldValue guard_fault_kind(const Subject& subject) {
  return std::string(name_of(fault_of(subject).kind));
}
FieldValue guard_fault_tested(const Subject& subject) {
  return fault_of(subject).tested;
}
FieldValue guard_fault_guarded(const Subject& subject) {
  return fault_of(subject).guarded;
}

}  // namespace fields

}  // namespace belay
