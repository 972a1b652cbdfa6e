// The difference of two texts as diff -u and git show it.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "report/report.h"

namespace belay {

// Nothing where the texts are equal. Line endings are shown as they are.
void write_unified_diff(const std::string& path, std::string_view before, std::string_view after, Style style,
                        std::ostream& out);

}  // namespace belay
