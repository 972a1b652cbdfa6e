// Private to plan/.
#pragma once

#include "facts/facts.h"

namespace belay {

// Whether a statement of the left class is harder to take back than one of the right.
bool is_harder(UndoClass left, UndoClass right);

}  // namespace belay
