#include "rules/alter_runs.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_alter_run(const Analysis& analysis, const VisitSubject& visit) {
  for (const AlterRun& run : alter_runs_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[run.place.statement - 1];
    visit({analysis, SubjectKind::alter_run, run.place, &statement, &run});
  }
}

namespace fields {

static const AlterRun& run_of(const Subject& subject) {
  return *std::get<const AlterRun*>(subject.part);
}

FieldValue alters_table(const Subject& subject) {
  return run_of(subject).table;
}
FieldValue alters_first(const Subject& subject) {
  return int64_t{run_of(subject).first};
}
FieldValue alters_count(const Subject& subject) {
  return int64_t{run_of(subject).count};
}
FieldValue alters_rebuilds(const Subject& subject) {
  return int64_t{run_of(subject).rebuilds};
}

}  // namespace fields

}  // namespace belay
