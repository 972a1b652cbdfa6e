// A baseline: findings that were there before and are not told again. JSON, a finding a line, so that its changes read
// well in review.
#pragma once

#include <ostream>
#include <set>
#include <string>

#include "report/report.h"

namespace belay {

void write_baseline(const LintReport& report, std::ostream& out);

// The fingerprints in a file that write_baseline wrote; another file is a mistake of the configuration.
Result<std::set<std::string>> read_baseline(const std::string& path);

}  // namespace belay
