// What becomes of a table over the whole script. Private to rules/.
#pragma once

#include <cstdint>

#include "facts/facts.h"

namespace belay {

// Of DROP TABLE: the id of the statement of the same file that creates the table anew, where the table is there when
// the script has run; 0: there is none.
uint32_t created_anew_by(const Analysis& analysis, const StatementFacts& statement);

// The first statement of its file that changes a table which is in use, with no word of lock_wait_timeout before it.
bool waits_for_lock_without_limit(const Analysis& analysis, const StatementFacts& statement);

// Of CREATE TABLE: the number that AUTO_INCREMENT = … starts with; 0: none is written, it is a round one that somebody
// has chosen, or the script itself fills the table.
uint64_t first_number_of(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
