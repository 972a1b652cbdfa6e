// Views, routines, triggers and events.
//
// Only views can be prepared on MySQL (manual, "SQL Syntax Permitted in Prepared Statements"): for the others the
// rollback drops what the script created without asking whether it was there before.
#include <fmt/format.h>
#include <algorithm>

#include "catalog/expression_walk.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

static Edited insert_words(const Situation& situation, uint32_t at, Span keyword, const std::string& words) {
  return {{{{at, at}, in_case_of(situation.text(keyword), words)}}};
}

static Edited insert_after(const Situation& situation, Span keyword, const std::string& words) {
  return insert_words(situation, keyword.end, keyword, " " + words);
}

// ---- views

static Record definition_of(const Situation& situation, const QualifiedName& view, std::string_view suffix) {
  return {situation.key(suffix), fmt::format("(SELECT view_definition FROM {})", find_view(view).rows),
          situation.key_of_table(view), false};
}

static Computed view_back(const Situation& situation, const QualifiedName& view, std::string_view suffix) {
  const std::string create = fmt::format("CREATE OR REPLACE VIEW {} AS ", situation.text(view.span));
  return {{fmt::format("CONCAT({}, {})", quoted(create), situation.noted(situation.key(suffix)))}};
}

// `SELECT *` of a later run would show the columns that the table has got since.
static bool reads_reshaped_table(const Situation& situation, const CreateView& node) {
  bool found = false;
  for_each_table(*node.query,
                 [&](const BaseTable& table) { found |= situation.timeline.reshapes_table(table.table.name.text); });
  return found;
}

static Forward guard_view(const Situation& situation, const CreateView& node) {
  if (reads_reshaped_table(situation, node)) return Prepared{find_view(node.view).absent()};
  return insert_after(situation, node.create_keyword, "OR REPLACE");
}

PlanStep plan_statement(const Situation& situation, const CreateView& node) {
  Forward forward;
  const bool replaces = node.or_replace || node.is_alter;
  if (situation.needs_guard() && !replaces && !node.if_not_exists) forward = guard_view(situation, node);
  PlanStep step = creating(situation, std::move(forward), find_view(node.view), node.view,
                           fmt::format("DROP VIEW IF EXISTS {}", situation.text(node.view.span)));
  if (!replaces || !situation.plan.capture) return step;
  step.records.push_back(definition_of(situation, node.view, "definition"));
  std::get<std::vector<Change>>(step.inverse).push_back(view_back(situation, node.view, "definition"));
  return step;
}

PlanStep plan_statement(const Situation& situation, const DropView& node) {
  PlanStep step;
  if (situation.needs_guard() && !node.if_exists)
    step.forward = insert_after(situation, node.view_keyword, "IF EXISTS");
  if (!situation.plan.capture) return without_inverse(std::move(step.forward), "the view's definition was not kept");
  std::vector<Change> inverse;
  for (const QualifiedName& view : node.views) {
    step.records.push_back(definition_of(situation, view, view.name.text));
    inverse.push_back(view_back(situation, view, view.name.text));
  }
  step.inverse = std::move(inverse);
  step.undo = UndoClass::exact;
  step.undo_why = "the definer becomes whoever runs the rollback";
  return step;
}

// ---- routines, triggers, events

// What is created by a plain CREATE: guarded by words where the server knows them, else dropped first.
static PlanStep create_object(const Situation& situation, bool has_words, bool knows_words, Span keyword,
                              std::string drop) {
  PlanStep step;
  if (situation.needs_guard() && !has_words) {
    if (knows_words)
      step.forward = insert_after(situation, keyword, "IF NOT EXISTS");
    else
      step.before.push_back(Plain{drop});
  }
  step.inverse = std::vector<Change>{Plain{std::move(drop)}};
  step.undo = UndoClass::exact;
  return step;
}

static bool knows_words(const Situation& situation) {
  return accepts(situation.analysis.server, Syntax::if_not_exists_routine);
}

// A script that drops what it makes again and drops that too has a helper: what bore its name before was one as well.
static bool is_helper(const Situation& situation) {
  return std::ranges::all_of(situation.facts().destroys, [&](const Object& object) {
    return situation.timeline.is_only_after(situation.index, Timeline::Event::created, object) &&
           situation.timeline.is_last(Timeline::Event::destroyed, object);
  });
}

// `drop` is the statement itself with IF EXISTS: the definition comes back in its place.
static PlanStep drop_object(const Situation& situation, bool has_words, Span keyword, std::string drop) {
  Forward forward;
  if (situation.needs_guard() && !has_words) forward = insert_after(situation, keyword, "IF EXISTS");
  const Applied& applied = situation.analysis.first.steps[situation.index].applied;
  const bool finds_none = situation.facts().destroys.empty() && applied.unknown.empty() && !applied.error;
  if (finds_none || situation.drops_only_own()) return without_trace(std::move(forward));
  if (!applied.old_definition.empty()) {
    PlanStep step = without_trace(std::move(forward));
    step.inverse = std::vector<Change>{Plain{std::move(drop)}, Stored{applied.old_definition}};
    step.undo = UndoClass::exact;
    return step;
  }
  if (is_helper(situation)) return without_trace(std::move(forward));
  return without_inverse(std::move(forward), "its body cannot be kept in plain SQL");
}

PlanStep plan_statement(const Situation& situation, const CreateRoutine& node) {
  const std::string drop =
      fmt::format("DROP {} IF EXISTS {}", node.kind == RoutineKind::procedure ? "PROCEDURE" : "FUNCTION",
                  situation.text(node.routine.span));
  return create_object(situation, node.if_not_exists || node.or_replace, knows_words(situation), node.kind_keyword,
                       drop);
}

PlanStep plan_statement(const Situation& situation, const CreateTrigger& node) {
  return create_object(situation, node.if_not_exists || node.or_replace, knows_words(situation), node.trigger_keyword,
                       fmt::format("DROP TRIGGER IF EXISTS {}", situation.text(node.trigger.span)));
}

// ---- events; both vendors prepare their statements, also where the manual does not list them

PlanStep plan_statement(const Situation& situation, const CreateEvent& node) {
  if (node.is_alter) return without_inverse({}, "the event's old definition is not kept");
  const bool follows_drop = std::ranges::any_of(situation.facts().creates, [&](const Object& object) {
    return situation.timeline.is_before(situation.index, Timeline::Event::destroyed, object);
  });
  if (follows_drop && situation.plan.capture) {  // whose way back takes this one away as well
    PlanStep step = without_trace({});
    step.undo = UndoClass::exact;
    run_once(situation, step, find_event(node.event).absent());
    return step;
  }
  return create_object(situation, node.if_not_exists || node.or_replace, true, node.event_keyword,
                       fmt::format("DROP EVENT IF EXISTS {}", situation.text(node.event.span)));
}

PlanStep plan_statement(const Situation& situation, const DropRoutine& node) {
  return drop_object(situation, node.if_exists, node.kind_keyword,
                     fmt::format("DROP {} IF EXISTS {}", node.kind == RoutineKind::procedure ? "PROCEDURE" : "FUNCTION",
                                 situation.text(node.routine.span)));
}

PlanStep plan_statement(const Situation& situation, const DropTrigger& node) {
  return drop_object(situation, node.if_exists, node.trigger_keyword,
                     fmt::format("DROP TRIGGER IF EXISTS {}", situation.text(node.trigger.span)));
}

// The event moves aside and stops, so that it can come back with its schedule.
static PlanStep move_event_aside(const Situation& situation, const DropEvent& node) {
  QualifiedName side = node.event;
  side.name.text = situation.image_of(node.event).name;
  const std::string here(situation.text(node.event.span));
  const std::string there = in_schema(side.schema.text, side.name.text);
  const std::string status = situation.key("status");
  PlanStep step = without_trace(
      Replaced{{},
               {When{both(both(situation.was_present(), find_event(node.event).present()), find_event(side).absent()),
                     fmt::format("ALTER EVENT {} RENAME TO {} DISABLE", here, there)}}});
  step.records.push_back(situation.record(find_event(node.event), node.event));
  step.events_aside.push_back(there);
  step.records.push_back({status, fmt::format("(SELECT status FROM {})", find_event(node.event).rows), ""});
  step.inverse = std::vector<Change>{
      When{fmt::format("({} OR {})", find_event(side).present(), situation.was_absent()),
           "DROP EVENT IF EXISTS " + here},
      Computed{
          {fmt::format("IF({}, CONCAT({}, IF({} = 'ENABLED', ' ENABLE', '')), NULL)", find_event(side).present(),
                       quoted(fmt::format("ALTER EVENT {} RENAME TO {}", there, here)), situation.noted(status))}}};
  step.undo = UndoClass::exact;
  step.undo_why = "the definer becomes whoever runs the rollback";
  return step;
}

PlanStep plan_statement(const Situation& situation, const DropEvent& node) {
  if (situation.plan.capture && !situation.drops_only_own()) return move_event_aside(situation, node);
  return drop_object(situation, node.if_exists, node.event_keyword,
                     fmt::format("DROP EVENT IF EXISTS {}", situation.text(node.event.span)));
}

}  // namespace belay
