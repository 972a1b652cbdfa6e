// Trouble in the script: a value, never a reason to stop reading.
#pragma once

#include <cstdint>
#include <string>

#include "base/span.h"

namespace belay {

struct Diagnostic {
  std::string message;  // lower-case start, no period, names the object
  std::string help;     // one imperative, or empty
  uint32_t file = 0;    // index into Script::files
  Span span;
  uint32_t statement = 0;  // id, 0 where no statement can be named
};

}  // namespace belay
