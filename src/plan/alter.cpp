// ALTER TABLE: one ALTER of those clauses that still have something to do. It stays one statement, since one ALTER is
// all or nothing, and copies the table at most once.
#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"
#include "plan/alter.h"
#include "plan/sql.h"
#include "plan/statements.h"
#include "plan/undo_order.h"

namespace belay {

namespace {

bool is_requirement(const AlterAction& action) {
  return as<RequireAlgorithm>(action) || as<RequireLock>(action);
}

std::string text_of(const Situation& situation, const AlterAction& action) {
  const auto* add = as<AddColumn>(action);
  return (add && add->in_list ? "ADD COLUMN " : "") + std::string(situation.text(action.span));
}

std::string head_of(const Situation& situation, const AlterTable& node) {
  return without_comments(situation.text({situation.raw().span.begin, node.table.span.end}));
}

// Comments between the clauses, which would be lost with the text around them.
std::vector<std::string> comments_of(const Situation& situation, const AlterTable& node) {
  std::vector<std::string> comments;
  uint32_t at = situation.raw().span.begin;
  for (const AlterAction& action : node.actions) {
    std::ranges::move(comments_in(situation.text({at, std::max(at, action.span.begin)})), std::back_inserter(comments));
    at = std::max(at, action.span.end);
  }
  std::ranges::move(comments_in(situation.text({at, situation.raw().span.end})), std::back_inserter(comments));
  return comments;
}

struct Guards {
  std::vector<Clause> clauses;
  std::vector<const AlterAction*> actions;  // parallel
  std::string tail;
  bool once = false;  // the statement is marked as done
};

// What the clause gives, a later statement has changed: the state does not tell that it has run.
bool gives_again(const Situation& situation, const AlterAction& action) {
  return std::ranges::any_of(situation.facts().clauses, [&](const ClauseFacts& clause) {
    return clause.span == action.span && clause.second_run.outcome != Outcome::harmless;
  });
}

// What bears which name does not tell for long that the table has been renamed.
bool changes_names_later(const Situation& situation, const AlterTable& node, const AlterAction& action) {
  const auto* rename = as<RenameTo>(action);
  return rename && (situation.timeline.is_made_later(situation.index, node.table.name.text) ||
                    situation.timeline.is_taken_away_later(situation.index, rename->table.name.text));
}

Guards guards_of(const Situation& situation, const AlterTable& node) {
  Guards guards;
  for (const AlterAction& action : node.actions) {
    if (is_requirement(action)) {
      guards.tail += ", " + text_of(situation, action);
      continue;
    }
    std::string condition = condition_of(situation, node, action);
    guards.once |= condition.empty() && gives_again(situation, action);
    guards.once |= changes_names_later(situation, node, action);
    if (situation.table_is_gone_later()) condition = both(condition, find_table(node.table).present());
    guards.clauses.push_back({std::move(condition), text_of(situation, action)});
    guards.actions.push_back(&action);
  }
  guards.once |= situation.runs_once();
  if (guards.once) {
    for (Clause& clause : guards.clauses) clause.condition = both(situation.is_not_done(), clause.condition);
  }
  return guards;
}

// IF [NOT] EXISTS in each clause that needs it, where the server accepts it in all of them.
std::optional<Forward> guard_by_words(const Situation& situation, const Guards& guards) {
  if (situation.analysis.server.vendor == Vendor::mysql || situation.table_is_gone_later() || guards.once)
    return std::nullopt;
  Edited edited;
  for (size_t i = 0; i < guards.clauses.size(); ++i) {
    if (guards.clauses[i].condition.empty()) continue;
    std::optional<Edit> edit = native_guard(situation, *guards.actions[i]);
    if (!edit) return std::nullopt;
    edited.edits.push_back(std::move(*edit));
  }
  return edited;
}

Forward guard_by_tests(const Situation& situation, const AlterTable& node, Guards guards) {
  const bool single = guards.clauses.size() == 1;
  const bool none = std::ranges::all_of(guards.clauses, [](const Clause& clause) { return clause.condition.empty(); });
  if (none) return Unguarded{situation.second_run().why};
  if (single) return Prepared{guards.clauses.front().condition};
  return Replaced{comments_of(situation, node),
                  {AlterWhen{head_of(situation, node), std::move(guards.clauses), guards.tail}}};
}

void guard(const Situation& situation, const AlterTable& node, PlanStep& step) {
  if (!situation.needs_guard()) return;
  Guards guards = guards_of(situation, node);
  if (guards.once) step.after.push_back(situation.mark_done());
  std::optional<Forward> native = guard_by_words(situation, guards);
  step.forward = native ? *std::move(native) : guard_by_tests(situation, node, std::move(guards));
}

bool gives_other_name(const AlterAction& action) {
  const auto* change = as<ChangeColumn>(action);
  return (change && !equals_ignoring_case(change->old_name.text, change->column.name.text)) || as<RenameColumn>(action);
}

// The last clause first; but a column that comes back finds its place by the names of before.
std::vector<const AlterAction*> way_back(const AlterTable& node) {
  std::vector<const AlterAction*> actions;
  for (size_t i = node.actions.size(); i-- > 0;) actions.push_back(&node.actions[i]);
  const bool drops_column =
      std::ranges::any_of(node.actions, [](const AlterAction& action) { return as<DropColumn>(action); });
  if (drops_column)
    std::ranges::stable_partition(actions, [](const AlterAction* action) { return gives_other_name(*action); });
  return actions;
}

void take_back(const Situation& situation, const AlterTable& node, PlanStep& step) {
  Image image = situation.image_of(node.table);
  AlterWhen drops{fmt::format("ALTER TABLE {}", situation.text(node.table.span)), {}, {}};
  std::vector<Change> inverse;
  bool needs_image = false;
  std::string keeps_rows_while;
  for (const AlterAction* action : way_back(node)) {
    ClauseInverse back = inverse_of(situation, node, *action, image);
    needs_image |= back.needs_image;
    keeps_rows_while = both(keeps_rows_while, back.keeps_rows_while);
    std::ranges::move(back.drops, std::back_inserter(drops.clauses));
    std::ranges::move(back.changes, std::back_inserter(inverse));
    step.records.insert(step.records.begin(), std::make_move_iterator(back.records.begin()),
                        std::make_move_iterator(back.records.end()));
    if (is_harder(back.undo, step.undo)) {
      step.undo = back.undo;
      step.undo_why = back.why;
    }
  }
  if (drops.clauses.size() == 1) {
    inverse.insert(inverse.begin(),
                   when(drops.clauses.front().condition, fmt::format("{} {}", drops.head, drops.clauses.front().text)));
  } else if (!drops.clauses.empty()) {
    inverse.insert(inverse.begin(), std::move(drops));
  }
  if (!keeps_rows_while.empty()) {
    keep_rows(situation, image, fmt::format("SELECT * FROM {}", situation.text(node.table.span)), keeps_rows_while);
  }
  if (needs_image) step.images.push_back(std::move(image));
  if (inverse.empty() && step.undo == UndoClass::impossible)
    step.inverse = Irreversible{step.undo_why};
  else
    step.inverse = std::move(inverse);
}

}  // namespace

PlanStep plan_statement(const Situation& situation, const AlterTable& node) {
  PlanStep step;
  guard(situation, node, step);
  take_back(situation, node, step);
  return step;
}

}  // namespace belay
