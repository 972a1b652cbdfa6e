// One walk over the script. `SET @s = IF((SELECT COUNT(*) FROM information_schema…) = 0, 'ALTER …', …)` and
// `IF NOT EXISTS (SELECT …) THEN ALTER … END IF` are the same to it: a condition, and what runs on either side of it.
// Variables that hold a count are followed; texts that are put together from parts are not.
#include "rules/guard_faults.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "rules/guard_deeds.h"
#include "rules/guard_query.h"
#include "rules/subjects/each.h"

namespace belay {

namespace {

class Walker {
 public:
  Walker(const Analysis& analysis, std::vector<GuardFault>& faults) : analysis_(analysis), faults_(faults) {}

  void walk(const StatementFacts& facts, const Statement& statement) {
    facts_ = &facts;
    visit(statement);
  }

 private:
  void visit(const Statement& statement);
  void visit(const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) visit(statement);
  }
  void visit(const Set& set);
  void visit(const QueryStatement& statement);
  void visit(const If& statement);
  void visit(const Declare& declare);

  void assign(const std::string& variable, const Expression& value);
  void judge(const Expression& condition, const std::vector<Deed>& then, const std::vector<Deed>& otherwise);
  void judge_one(const GuardTest& test, const std::vector<Deed>& then, const std::vector<Deed>& otherwise);
  void judge_rename(const GuardTest& test, const Deed& deed);
  void note(GuardFaultKind kind, const GuardQuery& query, std::string tested, std::string guarded);
  std::vector<Deed> deeds_in(const Expression& text) const;
  std::vector<Deed> deeds_in(const std::vector<Statement>& statements) const;

  const Analysis& analysis_;
  std::vector<GuardFault>& faults_;
  const StatementFacts* facts_ = nullptr;
  CountedBy counted_;
};

// What the query asks about; nothing where it does not name one table, column or index.
std::optional<Deed> asked_for(const GuardQuery& query) {
  const auto named = [&](const char* column) {
    const auto found = query.names.find(column);
    return found == query.names.end() ? std::string() : found->second;
  };
  Deed asked;
  asked.table = named("table_name");
  if (query.view == "tables") return asked.table.empty() ? std::nullopt : std::optional(asked);
  asked.object = query.view == "columns" ? ObjectKind::column : ObjectKind::index;
  if (query.view == "columns") asked.name = named("column_name");
  if (query.view == "statistics") asked.name = named("index_name");
  if (query.view == "table_constraints" || query.view == "key_column_usage") asked.name = named("constraint_name");
  return asked.table.empty() || asked.name.empty() ? std::nullopt : std::optional(asked);
}

bool is_it(const Deed& asked, const Deed& deed) {
  return asked.object == deed.object && equals_ignoring_case(asked.table, deed.table) &&
         (asked.object == ObjectKind::table || equals_ignoring_case(asked.name, deed.name));
}

void Walker::note(GuardFaultKind kind, const GuardQuery& query, std::string tested, std::string guarded) {
  const auto same = [&](const GuardFault& fault) {
    return fault.kind == kind && fault.place.span.begin == query.span.begin && fault.place.file == facts_->file;
  };
  if (std::ranges::any_of(faults_, same)) return;
  faults_.push_back({kind, std::move(tested), std::move(guarded), {facts_->file, facts_->id, query.span}});
}

std::vector<Deed> Walker::deeds_in(const Expression& text) const {
  const auto* literal = as<Literal>(text);
  if (!literal || literal->kind != LiteralKind::string) return {};
  return deeds_of(parse_text(literal->value, analysis_.server).statement);
}

// Also those of a text that is set here and prepared afterwards.
std::vector<Deed> Walker::deeds_in(const std::vector<Statement>& statements) const {
  std::vector<Deed> deeds;
  const auto add = [&](const std::vector<Deed>& more) { deeds.insert(deeds.end(), more.begin(), more.end()); };
  for (const Statement& statement : statements) {
    add(deeds_of(statement));
    if (const auto* set = as<Set>(statement))
      for (const SetItem& item : set->items) add(deeds_in(item.value));
  }
  return deeds;
}

// ---- judgements

// A rename is guarded by both names: where the old one is still there beside the new one it fails, too.
void Walker::judge_rename(const GuardTest& test, const Deed& deed) {
  const auto asked = asked_for(test.query);
  if (!asked || asked->object != deed.object) return;
  const std::string& name = asked->object == ObjectKind::table ? asked->table : asked->name;
  const bool is_table_of_it = asked->object == ObjectKind::table || equals_ignoring_case(asked->table, deed.table);
  const bool is_name = equals_ignoring_case(name, deed.name) || equals_ignoring_case(name, deed.new_name);
  if (is_table_of_it && is_name) note(GuardFaultKind::one_name, test.query, asked->shown(), deed.shown());
}

void Walker::judge_one(const GuardTest& test, const std::vector<Deed>& then, const std::vector<Deed>& otherwise) {
  const auto asked = asked_for(test.query);
  if (!asked) return;
  const Deed* other = nullptr;
  bool protects = false;
  const auto look = [&](const std::vector<Deed>& deeds, bool finds) {
    for (const Deed& deed : deeds) {
      if (deed.kind == DeedKind::renames) protects = true;
      if (deed.object != asked->object || deed.kind == DeedKind::renames || deed.name.empty() != asked->name.empty())
        continue;
      if (!is_it(*asked, deed)) {
        other = other ? other : &deed;
        continue;
      }
      protects = true;
      if ((deed.kind == DeedKind::makes) == finds)
        note(GuardFaultKind::wrong_side, test.query, asked->shown(), deed.shown());
    }
  };
  look(then, test.finds);
  look(otherwise, !test.finds);
  if (!protects && other) note(GuardFaultKind::other_object, test.query, asked->shown(), other->shown());
}

void Walker::judge(const Expression& condition, const std::vector<Deed>& then, const std::vector<Deed>& otherwise) {
  const GuardCondition asked = guard_condition_in(condition, counted_);
  for (const GuardTest& test : asked.tests)
    if (!test.query.has_schema) note(GuardFaultKind::no_schema, test.query, test.query.view, "");
  if (!asked.understood || asked.tests.size() != 1) return;
  judge_one(asked.tests.front(), then, otherwise);
  for (const auto* deeds : {&then, &otherwise})
    for (const Deed& deed : *deeds)
      if (deed.kind == DeedKind::renames) judge_rename(asked.tests.front(), deed);
}

// ---- the walk

static const Query* scalar_query(const Expression& value) {
  const auto* subquery = as<Subquery>(value);
  return subquery ? &*subquery->query : nullptr;
}

void Walker::assign(const std::string& variable, const Expression& value) {
  counted_.erase(variable);
  if (const Query* query = scalar_query(value)) {
    if (const auto found = guard_query_in(*query)) counted_.insert_or_assign(variable, *found);
  }
  const auto* call = as<Call>(value);
  if (call && equals_ignoring_case(call->name.text, "if") && call->arguments.size() == 3)
    judge(call->arguments[0], deeds_in(call->arguments[1]), deeds_in(call->arguments[2]));
}

void Walker::visit(const Set& set) {
  for (const SetItem& item : set.items) {
    const std::string name = to_lower(item.name.text);
    assign(item.kind == SetKind::user_variable ? "@" + name : name, item.value);
  }
}

// SELECT COUNT(*) INTO @n FROM …, SELECT @n := COUNT(*) FROM …, SELECT IF(…) INTO @s
void Walker::visit(const QueryStatement& statement) {
  const Query& query = *statement.query;
  const auto* select = std::get_if<Select>(&query.body);
  if (!select) return;
  const auto found = guard_query_in(query);
  for (size_t i = 0; i < select->items.size(); ++i) {
    const auto* assigned = as<Assign>(select->items[i].value);
    const bool has_target = query.into && i < query.into->targets.size();
    const std::string variable = assigned     ? "@" + to_lower(assigned->variable.text)
                                 : has_target ? variable_key(query.into->targets[i])
                                              : std::string();
    if (variable.empty()) continue;
    assign(variable, assigned ? *assigned->value : select->items[i].value);
    if (found) counted_.insert_or_assign(variable, *found);
  }
}

void Walker::visit(const If& statement) {
  for (size_t i = 0; i < statement.branches.size(); ++i) {
    const ConditionalBranch& branch = statement.branches[i];
    const bool is_last = i + 1 == statement.branches.size();
    judge(branch.condition, deeds_in(branch.statements), is_last ? deeds_in(statement.otherwise) : std::vector<Deed>{});
    visit(branch.statements);
  }
  visit(statement.otherwise);
}

void Walker::visit(const Declare& declare) {
  for (const Name& name : declare.variables)
    if (declare.default_value) assign(to_lower(name.text), *declare.default_value);
}

void Walker::visit(const Statement& statement) {
  std::visit(Overloaded{
                 [&](const Set& node) { visit(node); },
                 [&](const QueryStatement& node) { visit(node); },
                 [&](const If& node) { visit(node); },
                 [&](const Declare& node) { visit(node); },
                 [&](const Block& node) { visit(node.statements); },
                 [&](const Loop& node) { visit(node.statements); },
                 [&](const CreateRoutine& node) {
                   if (node.body) visit(*node.body);
                 },
                 [](const auto&) {},
             },
             statement.node);
}

}  // namespace

std::vector<GuardFault> guard_faults_of(const Analysis& analysis) {
  std::vector<GuardFault> faults;
  Walker walker(analysis, faults);
  for_each_statement(analysis,
                     [&](const StatementFacts& facts, const Statement& statement) { walker.walk(facts, statement); });
  return faults;
}

}  // namespace belay
