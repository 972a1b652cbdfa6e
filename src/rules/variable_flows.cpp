#include "rules/variable_flows.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "catalog/statement_walk.h"
#include "rules/subjects/each.h"

namespace belay {

namespace {

// What is known of a variable while the script is read.
struct Known {
  const StatementFacts* set_by = nullptr;
  bool looked_up = false;  // by a query that leaves the variable alone where it finds no row
  bool read = false;
};

class Reader {
 public:
  explicit Reader(const Analysis& analysis) : analysis_(analysis) {}
  void read(const StatementFacts& facts, const Statement& statement);
  std::vector<VariableFlow> flows;

 private:
  void read_uses(const StatementFacts& facts, const Statement& statement, const Step& step);
  void read_definitions(const StatementFacts& facts, const Statement& statement, const Step& step);
  void note(VariableFlowKind kind, const StatementFacts& at, const std::string& variable, uint32_t other);

  const Analysis& analysis_;
  std::map<std::string, Known> known_;
  bool runs_unknown_code_ = false;  // a stored program or a prepared statement whose text is not known
};

void Reader::note(VariableFlowKind kind, const StatementFacts& at, const std::string& variable, uint32_t other) {
  flows.push_back({kind, variable, other, {at.file, at.id, at.span}});
}

// IFNULL(@v, …), @v IS NULL: the author reckons with a variable that nobody has set.
std::set<std::string> variables_that_may_be_null(const Statement& statement) {
  std::set<std::string> variables;
  const auto add = [&](const Expression& expression) {
    if (const auto* variable = as<UserVariable>(expression)) variables.insert(to_lower(variable->name.text));
  };
  for_each_expression(statement, [&](const Expression& part) {
    if (const auto* is = as<Is>(part)) add(*is->value);
    if (const auto* assign = as<Assign>(part)) variables.insert(to_lower(assign->variable.text));
    const auto* call = as<Call>(part);
    const bool allows =
        call && (equals_ignoring_case(call->name.text, "ifnull") || equals_ignoring_case(call->name.text, "coalesce"));
    if (allows) std::ranges::for_each(call->arguments, add);
  });
  // An argument of CALL may be one that the procedure sets.
  if (const auto* call = as<CallStatement>(statement)) std::ranges::for_each(call->arguments, add);
  return variables;
}

void Reader::read_uses(const StatementFacts& facts, const Statement& statement, const Step& step) {
  if (step.uses.empty()) return;
  const std::set<std::string> may_be_null = variables_that_may_be_null(statement);
  for (const VariableUse& use : step.uses) {
    Known& known = known_[use.variable];
    known.read = true;
    if (may_be_null.contains(use.variable)) continue;
    if (!known.set_by && !runs_unknown_code_) note(VariableFlowKind::unset, facts, use.variable, 0);
    if (known.set_by && known.set_by->file != facts.file)
      note(VariableFlowKind::other_file, facts, use.variable, known.set_by->id);
  }
}

bool is_aggregate(const Expression& expression) {
  bool aggregate = false;
  for_each_expression(expression, [&](const Expression& part) {
    const auto* call = as<Call>(part);
    if (!call || call->over) return;
    for (const std::string_view name : {"count", "max", "min", "sum", "avg", "group_concat"})
      aggregate |= equals_ignoring_case(call->name.text, name);
  });
  return aggregate;
}

// SELECT … INTO @v FROM t, SELECT @v := … FROM t: where no row is found the variable stays what it was (MySQL manual,
// "SELECT ... INTO Statement").
bool may_find_nothing(const StatementFacts& facts, const Statement& statement) {
  const auto* query = as<QueryStatement>(statement);
  const auto* select = query ? std::get_if<Select>(&query->query->body) : nullptr;
  if (!select || !select->from || !select->where) return false;
  const bool one_row = select->group_by.empty() && std::ranges::any_of(select->items, [](const SelectItem& item) {
                         return is_aggregate(item.value);
                       });
  const auto is_inserted = [](const RowUse& use) { return !use.inserted_by.empty(); };
  return !one_row && std::ranges::none_of(facts.row_uses, is_inserted);
}

void Reader::read_definitions(const StatementFacts& facts, const Statement& statement, const Step& step) {
  const bool looks_up = may_find_nothing(facts, statement);
  for (const std::string& variable : step.defines) {
    Known& known = known_[variable];
    const bool same_file = known.set_by && known.set_by->file == facts.file && known.set_by != &facts;
    if (same_file && looks_up && known.looked_up) note(VariableFlowKind::stale, facts, variable, known.set_by->id);
    if (same_file && as<Set>(statement) && !known.read && !runs_unknown_code_ && !known.looked_up)
      note(VariableFlowKind::overwritten, *known.set_by, variable, facts.id);
    known = {&facts, looks_up, false};
  }
}

void Reader::read(const StatementFacts& facts, const Statement& statement) {
  const Step& step = analysis_.first.steps[facts.id - 1];
  read_uses(facts, statement, step);
  const bool runs_code = as<CallStatement>(statement) || as<Execute>(statement) || as<Opaque>(statement);
  if (runs_code) runs_unknown_code_ = true;
  read_definitions(facts, statement, step);
}

}  // namespace

std::vector<VariableFlow> variable_flows_of(const Analysis& analysis) {
  Reader reader(analysis);
  for_each_statement(analysis,
                     [&](const StatementFacts& facts, const Statement& statement) { reader.read(facts, statement); });
  std::ranges::stable_sort(reader.flows, {}, [](const VariableFlow& flow) { return flow.place.statement; });
  return std::move(reader.flows);
}

}  // namespace belay
