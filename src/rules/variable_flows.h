// User variables whose value is not the one that the script's author had in mind.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script, each variable of a statement once a kind.
std::vector<VariableFlow> variable_flows_of(const Analysis& analysis);

}  // namespace belay
