#include "report/review.h"

#include <algorithm>

#include "rules/convergence.h"
#include "rules/rules.h"

namespace belay {

static void append(std::vector<Object>& all, const std::vector<Object>& some) {
  std::ranges::copy_if(some, std::back_inserter(all),
                       [](const Object& object) { return object.kind != ObjectKind::variable; });
}

// A procedure that is created, called and dropped changes something each time, and nothing in the end.
static Outcome outcome_of(const Analysis& analysis, const StatementFacts& facts) {
  const Outcome outcome = facts.second_run.outcome;
  return outcome == Outcome::changes && converges(analysis, facts) ? Outcome::harmless : outcome;
}

static void add_statement(Review& review, const Analysis& analysis, const StatementFacts& facts) {
  review.statements.push_back(&facts);
  review.by_outcome[outcome_of(analysis, facts)].push_back(facts.id);
  if (facts.loses_data) review.losing_data.push_back(facts.id);
  append(review.creates, facts.creates);
  append(review.changes, facts.changes);
  append(review.destroys, facts.destroys);
}

Review make_review(const Analysis& analysis) {
  Review review;
  for (const StatementFacts& facts : analysis.facts.statements) {
    if (!belongs_to_script(analysis, facts.id)) {
      review.checks.push_back(&analysis.script.statements[facts.id - 1]);
      continue;
    }
    add_statement(review, analysis, facts);
    if (analysis.statements[facts.id - 1].error) ++review.syntax_errors;
  }
  return review;
}

}  // namespace belay
