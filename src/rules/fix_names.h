// The names that a page's `fix_by` may give.
#pragma once

#include <string>
#include <vector>

namespace belay {

inline std::vector<std::string> fix_names() {
  return {
#define FIX(name) #name,
#include "rules/fixes.def"
#undef FIX
  };
}

}  // namespace belay
