#include "rules/variable_flows.h"

#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_variable_flow(const Analysis& analysis, const VisitSubject& visit) {
  for (const VariableFlow& flow : variable_flows_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[flow.place.statement - 1];
    visit({analysis, SubjectKind::variable_flow, flow.place, &statement, &flow});
  }
}

namespace fields {

static const VariableFlow& flow_of(const Subject& subject) {
  return *std::get<const VariableFlow*>(subject.part);
}

static std::string_view name_of(VariableFlowKind kind) {
  switch (kind) {
    case VariableFlowKind::unset: return "unset";
    case VariableFlowKind::other_file: return "other_file";
    case VariableFlowKind::stale: return "stale";
    case VariableFlowKind::overwritten: return "overwritten";
  }
  return {};
}

FieldValue variable_flow_kind(const Subject& subject) {
  return std::string(name_of(flow_of(subject).kind));
}
FieldValue variable_name(const Subject& subject) {
  return flow_of(subject).variable;
}
FieldValue variable_other(const Subject& subject) {
  return int64_t{flow_of(subject).other};
}

}  // namespace fields

}  // namespace belay
