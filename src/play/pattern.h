// LIKE, as the server matches it under its default collations: without regard to ASCII case.
#pragma once

#include <string_view>

namespace belay {

bool matches_like(std::string_view text, std::string_view pattern);

}  // namespace belay
