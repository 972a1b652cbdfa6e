// What a file leaves behind in the session that ran it: the next file, or the next one who pastes into the same
// client, goes on with it.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"
#include "rules/subject.h"

namespace belay {

// In the order of the script; one for each thing that is left, at the statement that changed it last.
std::vector<Leftover> leftovers_of(const Analysis& analysis);

}  // namespace belay
