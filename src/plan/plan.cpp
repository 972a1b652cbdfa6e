#include "plan/plan.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

#include "base/checksum.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "plan/beside_guards.h"
#include "plan/settings.h"
#include "plan/shape.h"
#include "plan/sql.h"
#include "plan/statements.h"
#include "source/byte_order_mark.h"
#include "source/trail.h"

namespace belay {

namespace {

bool takes_part(const StatementFacts& facts) {
  return !facts.inline_code && is_mysql_family(facts.dialect);
}

// The run's name in a script that is one of ours: behind the first "_sqlbelay_" of its opening comment.
std::string run_of_safe_script(const Script& script) {
  constexpr std::string_view kMark = "_sqlbelay_";
  if (script.files.empty()) return "";
  const std::string_view text = script.files.front().text;
  const bool begins_here = !script.statements.empty() && script.statements.front().file == 0;
  std::string_view head = text.substr(0, begins_here ? script.statements.front().span.begin : text.size());
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  const size_t at = head.find(kMark);
  if (!head.starts_with("-- sqlbelay:") || at == std::string_view::npos) return "";
  const std::string run(head.substr(at + kMark.size(), 8));
  return run.size() == 8 && run.find_first_not_of("0123456789abcdef") == std::string::npos ? run : "";
}

// The same script has the same side tables, on every machine.
std::string run_of(const Analysis& analysis) {
  Checksum checksum;
  ScriptTrail trail(analysis.script);
  for (size_t i = 0; i < analysis.script.statements.size(); ++i) {
    if (!takes_part(analysis.facts.statements[i])) continue;
    checksum.add(without_comments(analysis.script.text_of(analysis.script.statements[i])));
    checksum.add(";");
    trail.pass(analysis.script.statements[i]);
  }
  return fmt::format("{:08x}", checksum.value());
}

bool is_in_schema(const Object& object) {
  return object.kind == ObjectKind::table || object.kind == ObjectKind::column || object.kind == ObjectKind::row;
}

// Where the script works.
struct Schemas {
  std::set<std::string> current;  // by USE; empty: that of the connection
  std::string named;              // the first one whose name is known
  bool relies_on_current = false;
};

// Of the tables that the statement works on, also where it does not say what was in them.
std::vector<std::string> schemas_worked_in(const Analysis& analysis, size_t i) {
  std::vector<std::string> schemas;
  const StatementFacts& facts = analysis.facts.statements[i];
  for (const std::vector<Object>* objects : {&facts.creates, &facts.changes, &facts.destroys}) {
    for (const Object& object : *objects) {
      if (is_in_schema(object)) schemas.push_back(object.schema);
    }
  }
  for (const TableChange& change : analysis.first.steps[i].applied.tables) schemas.push_back(change.schema);
  return schemas;
}

Schemas schemas_of(const Analysis& analysis) {
  const std::vector<SessionState> sessions = follow_session(analysis);
  Schemas schemas;
  for (size_t i = 0; i < analysis.facts.statements.size(); ++i) {
    if (!takes_part(analysis.facts.statements[i])) continue;
    schemas.relies_on_current |= analysis.facts.statements[i].kind == "use";
    for (const std::string& schema : schemas_worked_in(analysis, i)) {
      schemas.current.insert(sessions[i].database);
      schemas.relies_on_current |= schema.empty();
      if (schemas.named.empty()) schemas.named = schema;
    }
  }
  return schemas;
}

// The ledger lies in the current database, unless no statement relies on there being one, or USE leads from one to
// another.
std::string schema_of_ledger(const Analysis& analysis) {
  const Schemas schemas = schemas_of(analysis);
  return schemas.relies_on_current && schemas.current.size() <= 1 ? "" : schemas.named;
}

// A database that the script makes cannot hold what says that it was not there.
bool makes_database(const Analysis& analysis) {
  return std::ranges::any_of(analysis.facts.statements, [](const StatementFacts& facts) {
    return takes_part(facts) && facts.kind == "create_database" && !facts.creates.empty();
  });
}

// ALTERs of the script's own tables are not taken back one by one, and so neither are their foreign keys.
bool adds_foreign_key(const Statement& statement) {
  const auto* alter = as<AlterTable>(statement);
  return alter && std::ranges::any_of(alter->actions, [](const AlterAction& action) {
           return as<AddForeignKey>(action) || as<ConvertCharset>(action);
         });
}

bool goes_back_without_foreign_keys(const Analysis& analysis) {
  const std::vector<SessionState> sessions = follow_session(analysis);
  return std::ranges::any_of(sessions, &SessionState::foreign_keys_off) ||
         std::ranges::any_of(analysis.statements, [](const Parsed& one) { return adds_foreign_key(one.statement); });
}

PlanStep plan_statement(const Situation& situation, const Opaque&) {
  const bool is_comment = situation.analysis.first.steps[situation.index].applied.unknown.empty();
  if (is_comment) return {};
  return without_inverse(Unguarded{"it is not understood"}, "it is not understood");
}

// Under LOCK TABLES the server refuses (1100) what reads or writes a table that is not locked, or one table twice.
PlanStep plan_statement(const Situation& situation, const LockTables&) {
  if (situation.plan.already_safe) return {};
  return without_trace(LeftOut{"the ledger cannot be written under it"});
}

PlanStep plan_statement(const Situation& situation, const LoadData&) {
  PlanStep step = without_inverse({}, "its rows cannot be told from others");
  run_once(situation, step);
  return step;
}

bool changes_session_only(const StatementFacts& facts) {
  const auto is_variable = [](const Object& object) { return object.kind == ObjectKind::variable; };
  return facts.creates.empty() && facts.destroys.empty() && std::ranges::all_of(facts.changes, is_variable);
}

// Statements that ask, or that change the session alone, run again as they are.
template <class T>
PlanStep plan_statement(const Situation& situation, const T&) {
  const StatementFacts& facts = situation.facts();
  if (changes_session_only(facts)) return {};
  Forward forward;
  if (situation.needs_guard()) forward = Unguarded{facts.second_run.why};
  return without_inverse(std::move(forward), "what it does is not followed");
}

PlanStep plan_one(const Situation& situation, const std::vector<RowTest>& tests) {
  return std::visit(Overloaded{
                        [&](const Insert& node) { return plan_insert(situation, node, tests); },
                        [&](const auto& node) { return plan_statement(situation, node); },
                    },
                    situation.statement().node);
}

void drop_captures(PlanStep& step) {
  step.records.clear();
  step.images.clear();
  step.asks_counters = false;
  if (step.undo == UndoClass::before_image) {
    step.inverse = Irreversible{"no image of the rows was kept"};
    step.undo = UndoClass::impossible;
    step.undo_why = "no image of the rows was kept";
  }
}

bool uses_ledger(const PlanStep& step) {
  return !step.records.empty() || !step.images.empty() || !step.after.empty() || !step.shape_checks.empty();
}

}  // namespace

// Rows that can be told stay with their own inverse: it holds also where the table has been there before.
static bool goes_with_its_table(const Situation& situation, const PlanStep& step) {
  const Statement& statement = situation.statement();
  const bool changes_table = as<AlterTable>(statement) || as<CreateIndex>(statement) || as<DropIndex>(statement);
  const bool changes_rows = as<Update>(statement) || as<Delete>(statement) || as<TruncateTable>(statement) ||
                            as<LoadData>(statement) || (as<Insert>(statement) && step.undo != UndoClass::exact);
  return (changes_table || changes_rows) && situation.works_on_own_tables();
}

static void leave_to_its_table(PlanStep& step) {
  step.records.clear();
  step.images.clear();
  step.asks_counters = false;
  step.inverse = std::vector<Change>{};
  step.undo = UndoClass::exact;
  step.undo_why = "it goes with its table";
}

std::vector<PlanStep> plan_steps(const Plan& plan, const Analysis& analysis, const SessionState& session) {
  const std::vector<SessionState> sessions = follow_session(analysis, session);
  const std::vector<std::vector<RowTest>> tests = test_rows(analysis);
  const Timeline timeline(analysis);
  std::vector<PlanStep> steps;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const Situation situation{analysis, timeline, plan, sessions[i], i};
    const StatementFacts& facts = analysis.facts.statements[i];
    PlanStep step = takes_part(facts) ? plan_one(situation, tests[i]) : PlanStep{};
    if (takes_part(facts) && goes_with_its_table(situation, step)) leave_to_its_table(step);
    if (takes_part(facts) && plan.strict) step.shape_checks = shape_checks_of(situation);
    step.statement = facts.id;
    step.database = sessions[i].database;
    step.touches = touched_by(facts);
    if (!plan.capture) drop_captures(step);
    steps.push_back(std::move(step));
  }
  return steps;
}

static bool is_guarded(const PlanStep& step) {
  return std::holds_alternative<Edited>(step.forward) || std::holds_alternative<Replaced>(step.forward) ||
         std::holds_alternative<Prepared>(step.forward) || std::holds_alternative<LeftOut>(step.forward);
}

static std::vector<bool> guarded_statements(const Plan& plan, const Analysis& analysis) {
  std::vector<bool> guarded;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const std::string_view text = analysis.script.text_of(analysis.script.statements[i]);
    guarded.push_back((i < plan.steps.size() && is_guarded(plan.steps[i])) ||
                      (plan.already_safe && is_of_safe_script(text, analysis.statements[i].statement)));
  }
  return guarded;
}

// Notes the second runs that do something although the script's own did nothing. Says whether there are any.
static bool note_second_runs(Plan& plan, const Analysis& analysis) {
  const std::vector<bool> guarded = guarded_statements(plan, analysis);
  if (std::ranges::count(guarded, true) == 0) return false;
  bool any = false;
  SecondRuns runs = second_runs_beside(guarded, analysis);
  plan.second_runs.resize(runs.size());
  for (size_t i = 0; i < runs.size(); ++i) {
    std::optional<SecondRun>& known = plan.second_runs[i];
    const Outcome before = known ? known->outcome : analysis.facts.statements[i].second_run.outcome;
    if (!runs[i] || runs[i]->outcome == Outcome::harmless || before != Outcome::harmless) continue;
    known = std::move(runs[i]);
    any = true;
  }
  return any;
}

// A guard can make another one needed: what it keeps from running undid something in the script's own second run.
static void plan_beside_guards(Plan& plan, const Analysis& analysis) {
  if (plan.already_safe) plan.second_runs = second_runs_beside(guarded_statements(plan, analysis), analysis);
  do {
    plan.steps = plan_steps(plan, analysis, {});
  } while (note_second_runs(plan, analysis));
}

// The ledger cannot be made inside of a transaction: DDL would end it.
static uint32_t place_of_ledger(const Plan& plan, const Analysis& analysis) {
  const std::vector<SessionState> sessions = follow_session(analysis);
  for (size_t i = 0; i < plan.steps.size(); ++i) {
    if (uses_ledger(plan.steps[i])) return sessions[i].transaction ? sessions[i].transaction : plan.steps[i].statement;
  }
  return 0;
}

Plan make_plan(const Analysis& analysis, const PlanOptions& options) {
  Plan plan;
  plan.run = run_of_safe_script(analysis.script);
  plan.already_safe = !plan.run.empty();
  plan.capture = options.capture && !plan.already_safe;
  plan.strict = options.strict;
  if (plan.run.empty()) plan.run = run_of(analysis);
  plan.own_database = makes_database(analysis);
  plan.schema = plan.own_database ? "_sqlbelay_" + plan.run : schema_of_ledger(analysis);
  plan.ledger = in_schema(plan.schema, "_sqlbelay_" + plan.run);
  plan.foreign_keys_off = goes_back_without_foreign_keys(analysis);
  if (!plan.already_safe) plan.settings = settings_to_restore(analysis);
  plan_beside_guards(plan, analysis);
  plan.ledger_at = place_of_ledger(plan, analysis);
  return plan;
}

std::string create_ledger_database(const Plan& plan) {
  return plan.own_database ? "CREATE DATABASE IF NOT EXISTS " + quoted_name(plan.schema) : "";
}

std::string create_ledger(const Plan& plan) {
  return fmt::format("CREATE TABLE IF NOT EXISTS {} (step VARCHAR(128) NOT NULL PRIMARY KEY, value TEXT)", plan.ledger);
}

}  // namespace belay
