// From the plan to scripts: the safe one is the author's text with edits, the rollback is written anew.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "source/diagnostic.h"

namespace belay {

// What a translation does not carry over as it is.
enum class Verdict { differs, refused };
struct Difference {
  uint32_t statement = 0;  // id
  uint32_t file = 0;       // index into Script::files
  Span span;
  Verdict verdict = Verdict::differs;
  std::string what;  // the construct as written
  std::string why;
};

// What a statement of the script has become.
struct TranslatedStatement {
  uint32_t id = 0;
  std::vector<std::string> statements;  // of the target, without their delimiter; none: it is left out, or refused
  bool refused = false;
};

struct Emitted {
  std::string text;
  std::vector<Diagnostic> notes;                // what is not guarded, not undone, left out
  std::vector<Difference> differences;          // of a translation: nothing passes silently
  std::vector<TranslatedStatement> parts = {};  // of a translation into another language
};

// Comments, layout and keyword case stay. Of a guide the fences' text goes in, in order, with headings as comments.
// Emitting the safe script of a safe script gives the same bytes.
Emitted emit_safe(const Plan& plan, const Analysis& analysis);

// The same, written as it comes, because the script of a dump is as long as the dump. The notes are what is left to
// say.
std::vector<Diagnostic> write_safe(const Plan& plan, const Analysis& analysis, std::ostream& out);

// The way back, statement by statement in reverse, for a run that is whole or stopped half-way; it may run twice.
Emitted emit_rollback(const Plan& plan, const Analysis& analysis);

// For an upgrade that is accepted: drops what the safe script has kept for the rollback.
Emitted emit_clean_up(const Plan& plan, const Analysis& analysis);

}  // namespace belay
