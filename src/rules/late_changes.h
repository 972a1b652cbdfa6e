// What a later statement of the same file takes the ground from: a view of all columns, and rows that are read from
// what is dropped afterwards.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script.
std::vector<LateChange> late_changes_of(const Analysis& analysis);

}  // namespace belay
