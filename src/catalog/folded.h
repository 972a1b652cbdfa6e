// Text for comparing: what two spellings of one clause have in common.
#pragma once

#include <string>
#include <string_view>

namespace belay {

// White space outside of quotes folded to single blanks.
std::string folded(std::string_view text);

}  // namespace belay
