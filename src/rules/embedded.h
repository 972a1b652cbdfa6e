// The pages of rules/, compiled into the program: reading them as YAML costs 50 µs each, which `lint` would pay at
// every start.
#pragma once

#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace belay {

std::vector<Rule> embedded_rules();

// The whole page, for people; empty where there is no such rule.
std::string_view embedded_page(std::string_view id);

}  // namespace belay
