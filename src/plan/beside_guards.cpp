#include "plan/beside_guards.h"

#include <algorithm>

namespace belay {

static bool works_on_rows(const Statement& statement) {
  return as<Insert>(statement) || as<Update>(statement) || as<Delete>(statement) || as<TruncateTable>(statement);
}

SecondRuns second_runs_beside(const std::vector<bool>& guarded, const Analysis& analysis) {
  Catalog after = analysis.first.catalog;
  after.infer(false);
  after.use("");
  const Played second = play_without(guarded, analysis.script, analysis.statements, std::move(after));
  SecondRuns result(analysis.statements.size());
  for (size_t i = 0; i < result.size(); ++i) {
    if (!guarded[i] && works_on_rows(analysis.statements[i].statement))
      result[i] = second_run_of(second.steps[i].applied);
  }
  return result;
}

}  // namespace belay
