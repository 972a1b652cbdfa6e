#include "emit/dialect.h"

#include <array>

namespace belay {

#define DIALECT(name) const TargetDialect& name##_dialect();
#include "emit/dialects.def"
#undef DIALECT

const TargetDialect* find_dialect(std::string_view name) {
  const std::array dialects{
#define DIALECT(name) &name##_dialect(),
#include "emit/dialects.def"
#undef DIALECT
  };
  for (const TargetDialect* dialect : dialects) {
    if (dialect->name() == name) return dialect;
  }
  return nullptr;
}

}  // namespace belay
