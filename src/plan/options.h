// How a safe script is wished for.
#pragma once

namespace belay {

struct PlanOptions {
  bool capture = true;  // write ledger and images into the safe script
  bool strict = false;  // compare definitions, not only names: another shape stops the script
};

}  // namespace belay
