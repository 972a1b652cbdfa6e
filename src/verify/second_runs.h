// The check "facts": does each statement of the original do on its second run what the facts say? Private to verify/.
#pragma once

#include <vector>

#include "verify/verify.h"
#include "verify/world.h"

namespace belay {

// Runs the original, then runs it again, going on after errors.
Result<VerificationCheck> check_second_runs(const Analysis& analysis, const std::vector<RunStatement>& original,
                                            World& world);

}  // namespace belay
