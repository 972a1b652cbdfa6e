// What the grammar could have taken, in plain words.
#pragma once

#include <string>
#include <vector>

#include "syntax/tokens.h"

namespace belay {

// "a name, ( or SET"; empty where it would be a list that helps nobody.
std::string describe_expected(const std::vector<Token>& expected);

}  // namespace belay
