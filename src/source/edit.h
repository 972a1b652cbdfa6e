// Changes to a text, as data: what a fix proposes and what the safe script is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace belay {

struct Edit {
  Span span;  // empty: insert before `span.begin`
  std::string replacement;
};

// Applies edits of any order. Insertions at one place keep their order in `edits`; overlapping replacements are a bug.
std::string apply_edits(std::string_view text, std::vector<Edit> edits);

}  // namespace belay
