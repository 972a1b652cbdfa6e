// A script's own second run and that of its safe script differ: where DROP and CREATE empty a table each time, DELETE
// finds nothing to do; beside a DROP that runs once it finds the rows of the first run. So what is to run again as it
// stands is played again, while the statements that are guarded do nothing.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.h"

namespace belay {

using SecondRuns = std::vector<std::optional<SecondRun>>;

// Of the statements on rows that are not `guarded`, by their index; both are parallel to the script's statements.
SecondRuns second_runs_beside(const std::vector<bool>& guarded, const Analysis& analysis);

}  // namespace belay
