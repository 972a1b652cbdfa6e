// The YAML at the head of a rule page.
#pragma once

#include <string_view>

#include "rules/rule.h"

namespace belay {

// Fills `rule`, whose path and names are known. `text` begins on the page's second line.
Result<Rule> read_front_matter(Rule rule, std::string_view text);

}  // namespace belay
