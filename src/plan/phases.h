// A deployment in three steps: expand adds what the new program needs and the old one does not mind, migrate changes
// rows, contract takes away what only the old program needs. A statement goes into the phase of its kind, or into a
// later one where something that it must follow stands there; within a phase the author's order stays.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace belay {

enum class Phase { expand, migrate, contract };

struct Phased {
  Phase phase = Phase::expand;
  std::string moved;  // why it now stands behind statements that it stood before; empty: it does not
};

std::string_view name_of(Phase phase);

// One for each statement.
std::vector<Phased> phases_of(const Analysis& analysis);

}  // namespace belay
