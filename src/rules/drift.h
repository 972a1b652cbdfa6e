// CREATE TABLE IF NOT EXISTS of a table that is there with another shape. Private to rules/.
#pragma once

#include <string>

#include "facts/facts.h"

namespace belay {

// How the table that is there differs: "`c` is missing there"; empty: it does not, or is not known.
std::string drift_behind_guard(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
