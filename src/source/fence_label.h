// What the info word of a Markdown fence says about its content.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/source.h"

namespace belay {

// The language in an info string, as written: "sql" of "sql title=x", "sql{2,4}", "sql:line-numbers" and "{.sql #id}".
std::string fence_label(std::string_view info);

// Nothing where the label does not name SQL.
std::optional<FenceDialect> dialect_of_label(std::string_view label);

}  // namespace belay
