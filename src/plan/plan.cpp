#include "plan/plan.h"

#include <fmt/format.h>
#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "plan/sql.h"
#include "plan/statements.h"
#include "source/trail.h"

namespace belay {

namespace {

// FNV-1a, 32 bits: the same script has the same side tables, on every machine.
class Hash {
 public:
  void add(std::string_view text) {
    for (char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  std::string text() const { return fmt::format("{:08x}", value_); }

 private:
  uint32_t value_ = 2166136261u;
};

bool takes_part(const StatementFacts& facts) {
  return !facts.inline_code && is_mysql_family(facts.dialect);
}

// The run's name in a script that is one of ours: behind the first "_sqlbelay_" of its opening comment.
std::string run_of_safe_script(const Script& script) {
  constexpr std::string_view kMark = "_sqlbelay_";
  if (script.files.empty() || script.statements.empty()) return "";
  const std::string_view text = script.files.front().text;
  const size_t begin = script.statements.front().file == 0 ? script.statements.front().span.begin : text.size();
  const std::string_view head = text.substr(0, begin);
  const size_t at = head.find(kMark);
  if (!head.starts_with("-- sqlbelay:") || at == std::string_view::npos) return "";
  const std::string run(head.substr(at + kMark.size(), 8));
  return run.size() == 8 && run.find_first_not_of("0123456789abcdef") == std::string::npos ? run : "";
}

std::string run_of(const Analysis& analysis) {
  Hash hash;
  ScriptTrail trail(analysis.script);
  for (size_t i = 0; i < analysis.script.statements.size(); ++i) {
    if (!takes_part(analysis.facts.statements[i])) continue;
    hash.add(without_comments(analysis.script.text_of(analysis.script.statements[i])));
    hash.add(";");
    trail.pass(analysis.script.statements[i]);
  }
  return hash.text();
}

// The ledger lies in the current database, unless no statement relies on there being one.
std::string schema_of_ledger(const Analysis& analysis) {
  std::string schema;
  for (const StatementFacts& facts : analysis.facts.statements) {
    if (!takes_part(facts)) continue;
    if (facts.kind == "use") return "";
    for (const std::vector<Object>* objects : {&facts.creates, &facts.changes, &facts.destroys}) {
      for (const Object& object : *objects) {
        if (object.kind != ObjectKind::table && object.kind != ObjectKind::column && object.kind != ObjectKind::row)
          continue;
        if (object.schema.empty()) return "";
        if (schema.empty()) schema = object.schema;
      }
    }
  }
  return schema;
}

PlanStep plan_statement(const Situation&, const Opaque&) {
  return without_inverse(Unguarded{"it is not understood"}, "it is not understood");
}

PlanStep plan_statement(const Situation& situation, const LoadData&) {
  PlanStep step = without_inverse(once(situation), "its rows cannot be told from others");
  tie_to_mark(situation, step);
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
  return !step.records.empty() || !step.images.empty() || !step.after.empty();
}

}  // namespace

Plan make_plan(const Analysis& analysis, const PlanOptions& options) {
  Plan plan;
  plan.run = run_of_safe_script(analysis.script);
  plan.already_safe = !plan.run.empty();
  plan.capture = options.capture && !plan.already_safe;
  if (plan.run.empty()) plan.run = run_of(analysis);
  plan.schema = schema_of_ledger(analysis);
  plan.ledger = in_schema(plan.schema, "_sqlbelay_" + plan.run);
  const std::vector<SessionState> sessions = follow_session(analysis);
  const std::vector<std::vector<RowTest>> tests = test_rows(analysis);
  const Timeline timeline(analysis);
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const Situation situation{analysis, timeline, plan, sessions[i], i};
    const StatementFacts& facts = analysis.facts.statements[i];
    PlanStep step = takes_part(facts) ? plan_one(situation, tests[i]) : PlanStep{};
    step.statement = facts.id;
    step.database = sessions[i].database;
    step.touches = touched_by(facts);
    if (!plan.capture) drop_captures(step);
    if (plan.ledger_at == 0 && uses_ledger(step))
      plan.ledger_at = sessions[i].transaction ? sessions[i].transaction : facts.id;
    plan.steps.push_back(std::move(step));
  }
  return plan;
}

std::string create_ledger(const Plan& plan) {
  return fmt::format("CREATE TABLE IF NOT EXISTS {} (step VARCHAR(64) NOT NULL PRIMARY KEY, value TEXT)", plan.ledger);
}

}  // namespace belay
