// UPDATE and DELETE that look at every row. Private to rules/.
#pragma once

#include "facts/facts.h"

namespace belay {

// No index of the table serves the condition. Only of a table whose indexes are all known and that the file itself has
// not made.
bool scans_table(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
