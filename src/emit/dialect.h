// The languages that a script can be written in.
#pragma once

#include <string_view>

#include "emit/emit.h"

namespace belay {

class TargetDialect {
 public:
  virtual ~TargetDialect() = default;

  virtual std::string_view name() const = 0;  // as `translate --to` has it

  // The script in this language. What cannot be said in it stays as it is and is listed as refused.
  virtual Emitted translate(const Analysis& analysis, const std::optional<Catalog>& base) const = 0;
};

// Nothing where there is none of this name.
const TargetDialect* find_dialect(std::string_view name);

}  // namespace belay
