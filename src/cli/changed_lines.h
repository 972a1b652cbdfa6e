// Which lines of a file a change touched, as git knows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace belay {

struct LineRange {
  uint32_t first = 1;  // from 1
  uint32_t last = 1;   // inclusive
};

// The lines of the file as it lies on disk that are not as they were in `revision`. A file that git does not know and a
// revision that there is not are mistakes of usage.
Result<std::vector<LineRange>> lines_changed_since(const std::string& revision, const std::string& path);

}  // namespace belay
