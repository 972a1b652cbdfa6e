// The SQL examples of a rule page are its tests: those of ours and those of a user's own page run alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace belay {

// An example that does not do what its section says.
struct FailedExample {
  uint32_t line = 0;  // of the page
  std::string message;
};

// What stands below Flagged raises the rule once and no other rule of its category, what stands below Accepted does not
// raise it, and the fix of a flagged example gives the fixed one, which does not raise it either. A page must have
// flagged and accepted examples, and fixed ones where its rule fixes. A line "-- next file" cuts an example of SQL in
// two files. `all` holds the rule; the others are known to it as they are to a script.
std::vector<FailedExample> failed_examples(const Rule& rule, std::string_view page, const RuleSet& all);

}  // namespace belay
