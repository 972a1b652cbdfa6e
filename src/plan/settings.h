// The settings of the session that the script changes and does not set back. Private to plan/.
#pragma once

#include "plan/plan.h"

namespace belay {

SessionSettings settings_to_restore(const Analysis& analysis);

}  // namespace belay
