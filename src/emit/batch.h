// Which records are written together: one INSERT into the ledger for as many statements as possible, since it reads
// better than one before each.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace belay {

// For each step, the records that are written before it: its own and those of the steps after it that ask for nothing
// which the steps between change.
std::vector<std::vector<Record>> batch_records(const Plan& plan);

}  // namespace belay
