// Changes of a column or an index that the same file takes back or makes again, with nothing between that needs them.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script; each at the later statement.
std::vector<Revision> revisions_of(const Analysis& analysis);

}  // namespace belay
