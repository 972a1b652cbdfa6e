// A script that was written, and what its reader must know of it.
#pragma once

#include "cli/options.h"
#include "emit/emit.h"

namespace belay {

// The text to where the result goes, the notes to standard error.
Result<int> write_emitted(const Emitted& emitted, const Script& script, const OutputOptions& output);

void tell_notes(const std::vector<Diagnostic>& notes, const Script& script);

}  // namespace belay
