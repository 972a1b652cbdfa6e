// What a finding is known by from one run to the next, wherever its lines have moved to: in a baseline, in SARIF, in
// GitLab's report.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/rules.h"

namespace belay {

// One for each finding, no two the same: a hash of the rule, the file's name without folders and the statement without
// its comments and white space, then which of those that are alike it is: "9c1f0a77d4e2b6c8:1".
std::vector<std::string> fingerprints_of(const Findings& findings, const Script& script);

// Takes out those whose fingerprint is known, and counts them as suppressed.
void leave_out_known(Findings& findings, const std::set<std::string>& known, const Script& script);

}  // namespace belay
