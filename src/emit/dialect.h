// The languages that a script can be written in.
#pragma once

#include <memory>
#include <string_view>

#include "emit/emit.h"

namespace belay {

class TargetDialect {
 public:
  virtual ~TargetDialect() = default;

  virtual std::string_view name() const = 0;  // as `translate --to` has it, without a version

  // The script in this language. What cannot be said in it stays as a comment and is listed as refused.
  virtual Emitted translate(const Analysis& analysis, const std::optional<Catalog>& base) const = 0;
};

// "sqlite", "mysql:5.7"; nothing where there is none of this name, or where its versions are not told apart.
std::unique_ptr<TargetDialect> make_dialect(std::string_view text);

}  // namespace belay
