// What the table of features says of a word.
#pragma once

#include <optional>

#include "facts/feature.h"

namespace belay {

struct FeatureSupport {
  Support support = Support::supported;
  std::string change;
  std::string_view instead;
};

// Nothing where the table does not know the word; `name` is lower-case.
std::optional<FeatureSupport> support_of(FeatureKind kind, std::string_view name, const Server& server);

}  // namespace belay
