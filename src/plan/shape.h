// --strict: what is there already under a name must look as the statement would make it. The server itself is asked:
// the author's definition makes an empty side table, and information_schema tells how that differs. Private to plan/.
#pragma once

#include <vector>

#include "plan/situation.h"

namespace belay {

// What is looked at before the statement; empty where it makes nothing that could be there.
std::vector<ShapeCheck> shape_checks_of(const Situation& situation);

}  // namespace belay
