// Sequences: MariaDB's and TiDB's.
#include <fmt/format.h>

#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

// Both servers know the words.
static Edited before_name(const Situation& situation, Span name, const std::string& words) {
  return {{{{name.begin, name.begin}, in_case_of(situation.text().substr(0, 4), words) + " "}}};
}

PlanStep plan_statement(const Situation& situation, const CreateSequence& node) {
  if (node.is_alter) return without_inverse({}, "the sequence's old definition is not kept");
  Forward forward;
  if (situation.needs_guard() && !node.if_not_exists)
    forward = before_name(situation, node.sequence.span, "IF NOT EXISTS");
  PlanStep step = creating(situation, std::move(forward), find_table(node.sequence), node.sequence,
                           fmt::format("DROP SEQUENCE IF EXISTS {}", situation.text(node.sequence.span)));
  if (node.or_replace) step = without_inverse(std::move(step.forward), "the old sequence is gone with its numbers");
  return step;
}

PlanStep plan_statement(const Situation& situation, const DropSequence& node) {
  Forward forward;
  if (situation.needs_guard() && !node.if_exists && !node.sequences.empty())
    forward = before_name(situation, node.sequences.front().span, "IF EXISTS");
  if (situation.drops_only_own()) return without_trace(std::move(forward));
  return without_inverse(std::move(forward), "the sequence is gone with its numbers");
}

}  // namespace belay
