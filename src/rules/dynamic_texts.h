// Statements that PREPARE runs and whose text comes out of tables.
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script. What information_schema and the like tell is no data of an application.
std::vector<DynamicText> dynamic_texts_of(const Analysis& analysis);

}  // namespace belay
