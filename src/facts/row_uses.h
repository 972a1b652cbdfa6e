// Which statement reads the rows that another one inserts: SELECT @id := id FROM type WHERE name = 'x' hangs on the
// INSERT that gives the row of that name. Private to facts/.
#pragma once

#include <vector>

#include "facts/facts.h"

namespace belay {

// For each statement what it reads of other statements' rows. Rows whose values are no literals may be any.
std::vector<std::vector<RowUse>> row_uses(const Script& script, const std::vector<Parsed>& statements,
                                          const Played& first);

}  // namespace belay
