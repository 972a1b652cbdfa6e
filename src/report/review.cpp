#include "report/review.h"

#include <algorithm>

#include "rules/rules.h"

namespace belay {

static void append(std::vector<Object>& all, const std::vector<Object>& some) {
  std::ranges::copy_if(some, std::back_inserter(all),
                       [](const Object& object) { return object.kind != ObjectKind::variable; });
}

static void add_statement(Review& review, const StatementFacts& facts) {
  review.statements.push_back(&facts);
  review.by_outcome[facts.second_run.outcome].push_back(facts.id);
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
    add_statement(review, facts);
    if (analysis.statements[facts.id - 1].error) ++review.syntax_errors;
  }
  return review;
}

}  // namespace belay
