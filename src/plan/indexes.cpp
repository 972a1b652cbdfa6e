// CREATE INDEX and DROP INDEX.
#include <fmt/format.h>

#include "plan/image.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

static bool accepts_native(const Situation& situation, Syntax syntax) {
  return situation.analysis.server.vendor != Vendor::mysql && accepts(situation.analysis.server, syntax);
}

static Forward guard_index(const Situation& situation, Syntax native, Span name, const std::string& words,
                           const std::string& condition) {
  if (!situation.needs_guard() || situation.runs_once()) return Unchanged{};
  if (accepts_native(situation, native))
    return Edited{{{{name.begin, name.begin}, in_case_of(situation.text().substr(0, 4), words) + " "}}};
  return Prepared{condition};
}

PlanStep plan_statement(const Situation& situation, const CreateIndex& node) {
  const Lookup lookup = find_index(node.table, node.key.name.text);
  Forward forward;
  if (!node.if_not_exists) {
    forward = guard_index(situation, Syntax::if_not_exists_create_index, node.key.name.span, "IF NOT EXISTS",
                          lookup.absent());
  }
  PlanStep step = creating(situation, std::move(forward), lookup, node.table, "");
  step.inverse = std::vector<Change>{
      When{both(situation.is_ours(), lookup.present()),
           fmt::format("DROP INDEX {} ON {}", situation.text(node.key.name.span), situation.text(node.table.span))}};
  if (situation.runs_once()) run_once(situation, step, node.if_not_exists ? "" : lookup.absent());
  return step;
}

PlanStep plan_statement(const Situation& situation, const DropIndex& node) {
  const Lookup lookup = find_index(node.table, node.name.text);
  PlanStep step;
  if (!node.if_exists) {
    step.forward = guard_index(situation, Syntax::if_exists_drop_index, node.name.span, "IF EXISTS", lookup.present());
  }
  if (situation.runs_once()) run_once(situation, step, node.if_exists ? "" : lookup.present());
  if (!situation.plan.capture) {
    step.undo = UndoClass::impossible;
    step.undo_why = "the index's definition was not kept";
    step.inverse = Irreversible{step.undo_why};
    return step;
  }
  const Image image = situation.image_of(node.table);
  step.inverse = std::vector<Change>{index_from(image, node.name.text, lookup.absent())};
  step.images.push_back(image);
  step.undo = UndoClass::exact;
  return step;
}

}  // namespace belay
