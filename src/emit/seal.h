// The last line of a safe script: a checksum of all that stands above it. Where it fits, nobody has touched the script
// since, and the safe script of it is itself.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "base/span.h"

namespace belay {

// Passes on what is written to it, and then writes the seal.
class Sealed {
 public:
  explicit Sealed(std::ostream& out);
  ~Sealed();

  std::ostream& stream();
  void seal(std::string_view run);

 private:
  class Buffer;
  std::unique_ptr<Buffer> buffer_;
  std::ostream stream_;
};

// The line of a script's seal; empty, at the text's end, where there is none. Behind it stands what somebody has added.
Span find_seal(std::string_view text);

// Whether the text ends in a seal that fits.
bool has_seal_that_fits(std::string_view text);

}  // namespace belay
