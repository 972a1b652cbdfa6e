// User variables that a translation can do without. Private to emit/.
#pragma once

#include <set>
#include <string>

#include "facts/facts.h"

namespace belay {

// Lower-case names of the variables that only PREPARE, settings of the session and one another read: what is prepared
// stands written out in the translation, and settings are left out of it.
std::set<std::string> unread_variables(const Analysis& analysis);

}  // namespace belay
