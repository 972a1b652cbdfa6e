// .sqlbelay.yaml: what a project says once instead of on every command line.
//
//   server: mariadb:10.11
//   schema: db/schema.sql          one or a list, relative to this file, as are `rules` and `match`
//   rules: db/rules                folders of the project's own pages
//   fail-on: warning
//   severity:                      error, warning, info or off; by name, category or both
//     idempotency/changes-again: warning
//     design: off
//   paths:                         for some files; the last that fits wins
//     - match: [db/legacy/*, V1_*.sql]
//       severity: {idempotency: off}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace belay {

struct Configuration {
  std::string path;    // empty: there is none
  std::string server;  // empty where nothing is said, as are the others
  std::vector<std::string> schemas;
  std::vector<std::string> rule_folders;
  std::optional<Severity> fail_on;
  RuleSettings settings;
};

// A mistake is an error with its file, its line and what may have been meant.
Result<Configuration> read_configuration(const std::string& path);

// The nearest .sqlbelay.yaml in `folder` or above it; empty where there is none.
std::string find_configuration(const std::string& folder);

// Whether the rules that it names are there: known only when the folders of `rules` have been read.
Result<void> check_rules(const Configuration& configuration, const RuleSet& rules);

}  // namespace belay
