#include "facts/alteration.h"

#include <array>

#include "facts/burden.h"
#include "facts/clause.h"
#include "facts/new_tables.h"
#include "facts/session_checks.h"

namespace belay {

namespace {

constexpr std::array burden_names = {
#define BURDEN(name) std::string_view(#name),
#include "facts/burdens.def"
#undef BURDEN
};

// An index, or a table written anew, that takes no writer's turn.
bool is_online_work(const AlterAction& action, const OnlineDdl& cost) {
  return cost.lock == Lock::none && cost.algorithm == Algorithm::inplace && (as<AddKey>(action) || cost.rebuilds);
}

void note_company(std::vector<Alteration>& made, const std::vector<const AlterAction*>& actions) {
  std::string work;
  for (size_t i = 0; i < made.size() && work.empty(); ++i)
    if (is_online_work(*actions[i], made[i].cost)) work = made[i].what;
  if (work.empty()) return;
  for (Alteration& alteration : made) {
    if (alteration.cost.lock == Lock::none || alteration.burden == Burden::refused) continue;
    if (alteration.burden == Burden::none || alteration.burden == Burden::column_type_unknown) continue;
    alteration.burden = Burden::online_work_held;
    alteration.company = work;
  }
}

Alteration judge(const AlterAction& action, const OnlineDdl& alone, const std::string& table,
                 const BurdenContext& context) {
  Alteration one;
  one.span = action.span;
  one.table = table;
  one.name = object_of(action, "", table).name;
  one.what = words_for(action, table, context.before, context.server);
  one.cost = cost_beside(action, alone, context);
  one.burden = burden_of(action, one.cost, context);
  one.assertion = refused_demand(one.burden, one.cost, action, context);
  if (!one.assertion.empty()) one.burden = Burden::refused;
  return one;
}

std::vector<Alteration> judge_all(const std::string& table, const BurdenContext& context) {
  std::vector<Alteration> made;
  std::vector<const AlterAction*> judged;
  for (const AlterAction& action : context.actions) {
    const auto alone = online_ddl_of(action, context.before, context.server);
    if (!alone) continue;
    made.push_back(judge(action, *alone, table, context));
    judged.push_back(&action);
  }
  note_company(made, judged);
  return made;
}

const Table* before_of(const Step& step, const QualifiedName& table) {
  for (const TableChange& change : step.applied.tables)
    if (change.name == table.name.text && change.before) return state_of(change.before);
  return nullptr;
}

class Collector {
 public:
  explicit Collector(const Analysis& analysis) : analysis_(analysis) {}

  void pass(size_t at) {
    const Statement& statement = analysis_.statements[at].statement;
    const Step& step = analysis_.first.steps[at];
    collect(at, statement, Inside::no);
    for (const Statement& dynamic : step.dynamic) collect(at, dynamic, Inside::yes);
    session_.pass(statement);
    new_tables_.pass(statement, step);
  }

  std::vector<Alteration> found;

 private:
  enum class Inside { no, yes };  // of EXECUTE or CALL

  void collect(size_t at, const Statement& statement, Inside inside) {
    const QualifiedName* table = altered_table(statement);
    if (!table) return;
    const std::vector<AlterAction> actions = actions_of(statement);
    const Step& step = analysis_.first.steps[at];
    const BurdenContext context{analysis_.server, before_of(step, *table), actions, session_.checks_foreign_keys()};
    for (Alteration& one : judge_all(table->name.text, context)) {
      const StatementFacts& facts = analysis_.facts.statements[at];
      one.statement = facts.id;
      if (inside == Inside::yes) one.span = facts.span;
      one.new_table = new_tables_.contains(schema_in(step, *table), table->name.text);
      found.push_back(std::move(one));
    }
  }

  const Analysis& analysis_;
  SessionChecks session_;
  NewTables new_tables_;
};

}  // namespace

std::string_view name_of(Burden burden) {
  return burden_names[static_cast<size_t>(burden)];
}

std::vector<Alteration> alterations_of(const Analysis& analysis) {
  if (analysis.server.vendor != Vendor::mysql && analysis.server.vendor != Vendor::mariadb) return {};
  if (analysis.first.steps.size() != analysis.statements.size()) return {};
  Collector collector(analysis);
  for (size_t i = 0; i < analysis.statements.size(); ++i) collector.pass(i);
  return std::move(collector.found);
}

}  // namespace belay
