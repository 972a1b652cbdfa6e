// The author's script in the order of its phases, as a script of its own.
#pragma once

#include "facts/facts.h"

namespace belay {

// Lines of DELIMITER would have to move with what stands between them.
bool can_be_phased(const Script& script);

// Statements are moved with their comments, and each that is says why. What cannot be phased stays as it is.
Script in_phases(const Analysis& analysis);

}  // namespace belay
