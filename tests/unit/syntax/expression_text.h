// Expressions with all their parentheses, so that a test can see what binds how: (or a (and b c)).
#pragma once

#include <string>
#include <string_view>

namespace belay {

// Of the first item of `SELECT <sql>`; the error's message where there is one.
std::string expression_text(std::string_view sql);

}  // namespace belay
