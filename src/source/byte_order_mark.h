// The mark that some editors put before a file's text. The mysql client skips it at the beginning and nowhere else.
#pragma once

#include <string_view>

namespace belay {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace belay
