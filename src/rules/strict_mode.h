// Statements that run after the script itself took strict mode away: values that do not fit are cut off there.
#pragma once

#include <cstdint>

#include "facts/facts.h"

namespace belay {

// The id of the first statement of the same file that writes rows or changes columns before sql_mode is set again; 0:
// there is none, or `item` leaves strict mode as it is.
uint32_t first_write_without_strict_mode(const Analysis& analysis, const StatementFacts& setter, const SetItem& item);

}  // namespace belay
