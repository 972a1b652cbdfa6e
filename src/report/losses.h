// The ledger of a translation: what does not say the same any more, or cannot be said.
#pragma once

#include <ostream>
#include <string>

#include "emit/emit.h"

namespace belay {

struct LossReport {
  const Script& script;
  std::string from;  // "mysql:8.4"
  std::string to;    // "postgresql"
  const std::vector<Difference>& differences;
};

void write_losses(const LossReport& report, std::ostream& out);  // JSON

}  // namespace belay
