// From the plan to scripts: the safe one is the author's text with edits, the rollback is written anew.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "source/diagnostic.h"

namespace belay {

struct Emitted {
  std::string text;
  std::vector<Diagnostic> notes;  // what the reader must know: what is not guarded, not undone, not the same
};

// Comments, layout and keyword case stay. Of a guide the fences' text goes in, in order, with headings as comments.
// Emitting the safe script of a safe script gives the same bytes.
Emitted emit_safe(const Plan& plan, const Analysis& analysis);

// The way back, statement by statement in reverse, for a run that is whole or stopped half-way; it may run twice.
Emitted emit_rollback(const Plan& plan, const Analysis& analysis);

}  // namespace belay
