// Where our lines go between the author's.
#pragma once

#include "source/source.h"

namespace belay {

// The begin of the line on which the statement's own comments begin: those above it without a blank line between. The
// statement's begin where it shares its line with the one before.
uint32_t place_before(const Script& script, size_t statement);

// Behind the delimiter, or the statement's end where it has none.
uint32_t place_after(const Script& script, size_t statement);

}  // namespace belay
