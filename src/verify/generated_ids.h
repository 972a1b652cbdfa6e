// InnoDB gives an AUTO_INCREMENT value away for good, also to a transaction that is taken back (MySQL manual,
// "AUTO_INCREMENT Handling in InnoDB"): after a stop half-way the same rows may bear other ids. Private to verify/.
#pragma once

#include "verify/world.h"

namespace belay {

// The state without the values of its AUTO_INCREMENT columns and of those whose foreign keys refer to them.
State without_generated_ids(State state);

}  // namespace belay
