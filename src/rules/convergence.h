// A statement may change something again and the script as a whole still end as it did: DELETE then INSERT of the same
// row, a procedure that is created, called and dropped.
#pragma once

#include "facts/facts.h"

namespace belay {

// Whether a second run of the whole script leaves what the statement touches as the first run left it, as far as that
// is known.
bool converges(const Analysis& analysis, const StatementFacts& statement);

// Whether every key of the table into which the statement inserts is known.
bool knows_target_of_insert(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
