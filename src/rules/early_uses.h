// Uses of a table, column, view or routine that the same file creates only later.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script.
std::vector<EarlyUse> early_uses_of(const Analysis& analysis);

}  // namespace belay
