// Fixes applied to a whole script, round by round.
#pragma once

#include <optional>

#include "rules/rules.h"

namespace belay {

struct Fixing {
  Analysis analysis;    // of the script as it is now
  Findings findings;    // what is left
  size_t applied = 0;   // fixes
  bool settled = true;  // false: fixes undid each other, and it was given up
};

// Applies the fixes of `findings` up to `limit` (safe, or unsafe too); `base` is what `analysis` was made with. Where
// two touch the same place the first one wins; the script is then read and judged anew, and what is left is done in the
// next round. So fixing the result changes nothing.
Fixing fix_all(Analysis analysis, Findings findings, const RuleSet& rules, Applicability limit,
               const std::optional<Catalog>& base);

}  // namespace belay
