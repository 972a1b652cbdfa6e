// What the body of a trigger is written from. Private to emit/.
#pragma once

#include <string>
#include <vector>

namespace belay {

struct ProgramBranch {
  std::string condition;  // empty: ELSE
  std::vector<std::string> statements;
};

struct TriggerBody {
  std::string condition;                // of the whole; empty: none
  std::vector<std::string> statements;  // none: there is nothing to carry over, which is noted
};

}  // namespace belay
