// What a review tells, gathered from the facts before it is written as text or as a page.
#pragma once

#include <map>
#include <vector>

#include "facts/facts.h"

namespace belay {

struct Review {
  std::vector<const StatementFacts*> statements;        // of the script itself
  std::vector<const RawStatement*> checks;              // SQL in prose, and in other dialects
  std::map<Outcome, std::vector<uint32_t>> by_outcome;  // ids
  std::vector<uint32_t> losing_data;
  std::vector<Object> creates;  // of all statements
  std::vector<Object> changes;
  std::vector<Object> destroys;
  size_t syntax_errors = 0;

  bool is_rerunnable() const {
    return by_outcome.empty() || (by_outcome.size() == 1 && by_outcome.contains(Outcome::harmless));
  }
};

// Points into `analysis`.
Review make_review(const Analysis& analysis);

}  // namespace belay
