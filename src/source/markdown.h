// Markdown guides: where their SQL is.
#pragma once

#include "source/source.h"

namespace belay {

// Fills `regions`, `other_fences` and `masked` from `text`.
void find_regions(SourceFile& file);

}  // namespace belay
