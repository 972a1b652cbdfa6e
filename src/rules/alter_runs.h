// ALTERs of one table that stand one after another and could be one.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// Runs of at least two whose union runs no worse than they do one by one, in the order of the script.
std::vector<AlterRun> alter_runs_of(const Analysis& analysis);

}  // namespace belay
