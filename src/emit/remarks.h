// What a translation says between the author's lines. Private to emit/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"

namespace belay {

// The text as line comments.
std::string commented_out(std::string_view text);

// One line for each reason, with all that it holds for.
std::string remarks(const std::vector<Difference>& differences, std::string_view statement);

}  // namespace belay
