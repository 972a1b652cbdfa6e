// Columns that are to be compared and whose types differ.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// Of each foreign key that the script adds, and of columns of one name that have a key in two tables.
std::vector<TypeClash> type_clashes_of(const Analysis& analysis);

}  // namespace belay
