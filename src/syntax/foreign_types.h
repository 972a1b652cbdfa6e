// Types of other databases: a script that uses one is theirs. Any other unknown word in the place of a type is a
// mistake.
#pragma once

#include <string_view>

namespace belay {

// `words` in lower case; the first one decides.
bool is_foreign_type(std::string_view words);

// The MySQL type that was meant by a misspelt one, in upper case; empty where none is close.
std::string_view closest_type(std::string_view word);

}  // namespace belay
