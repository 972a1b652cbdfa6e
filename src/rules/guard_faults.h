// Guards that people write by hand and that do not guard: they ask about another object than they protect, look in
// every database, or run where they should not.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script, those of the bodies of stored programs included.
std::vector<GuardFault> guard_faults_of(const Analysis& analysis);

}  // namespace belay
