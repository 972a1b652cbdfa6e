// User variables in comparisons: whether one may hold a string.
#pragma once

#include "facts/facts.h"

namespace belay {

// True where `value` holds a user variable, and neither the column nor what was assigned shows that it is a number.
bool may_be_string(const Analysis& analysis, size_t statement, const Expression& value, const Column* column);

}  // namespace belay
