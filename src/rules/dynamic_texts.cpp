#include "rules/dynamic_texts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "rules/subjects/each.h"

namespace belay {

namespace {

using Tables = std::set<std::string>;

class Reader {
 public:
  void read(const StatementFacts& facts, const Statement& statement);
  std::vector<DynamicText> texts;

 private:
  void read(const Set& set);
  void read(const QueryStatement& statement);
  Tables sources_of(const Expression& value) const;

  std::map<std::string, Tables> from_;  // user variables, by lower-case name
};

bool is_system(const QualifiedName& table) {
  const std::string schema = to_lower(table.schema.text);
  return schema == "information_schema" || schema == "mysql" || schema == "performance_schema" || schema == "sys";
}

// Texts alone: a COUNT(*) brings no words of anybody.
bool brings_text(const Query& query) {
  const auto* select = std::get_if<Select>(&query.body);
  if (!select || select->items.empty()) return false;
  const auto* call = as<Call>(select->items.front().value);
  static const std::set<std::string> numbers = {"count", "sum", "avg", "length", "quote"};
  return !call || !numbers.contains(to_lower(call->name.text));
}

Tables tables_of(const Query& query) {
  Tables tables;
  if (!brings_text(query)) return tables;
  for_each_table(query, [&](const BaseTable& base) {
    if (!is_system(base.table)) tables.insert(fmt::format("`{}`", base.table.name.text));
  });
  return tables;
}

Tables Reader::sources_of(const Expression& value) const {
  Tables tables;
  for_each_expression(value, [&](const Expression& part) {
    if (const auto* variable = as<UserVariable>(part)) {
      if (const auto found = from_.find(to_lower(variable->name.text)); found != from_.end())
        tables.insert(found->second.begin(), found->second.end());
    }
    if (const auto* subquery = as<Subquery>(part)) tables.merge(tables_of(*subquery->query));
  });
  return tables;
}

void Reader::read(const Set& set) {
  for (const SetItem& item : set.items)
    if (item.kind == SetKind::user_variable) from_[to_lower(item.name.text)] = sources_of(item.value);
}

void Reader::read(const QueryStatement& statement) {
  const Query& query = *statement.query;
  const auto* select = std::get_if<Select>(&query.body);
  if (!select) return;
  for (const SelectItem& item : select->items)
    if (const auto* assigned = as<Assign>(item.value)) from_[to_lower(assigned->variable.text)] = tables_of(query);
  if (!query.into) return;
  for (const Expression& target : query.into->targets)
    if (const auto* variable = as<UserVariable>(target)) from_[to_lower(variable->name.text)] = tables_of(query);
}

void Reader::read(const StatementFacts& facts, const Statement& statement) {
  if (const auto* set = as<Set>(statement)) read(*set);
  if (const auto* query = as<QueryStatement>(statement)) read(*query);
  const auto* prepare = as<Prepare>(statement);
  const Tables tables = prepare ? sources_of(prepare->source) : Tables();
  if (!tables.empty())
    texts.push_back({fmt::format("{}", fmt::join(tables, ", ")), {facts.file, facts.id, facts.span}});
}

}  // namespace

std::vector<DynamicText> dynamic_texts_of(const Analysis& analysis) {
  Reader reader;
  for_each_statement(analysis,
                     [&](const StatementFacts& facts, const Statement& statement) { reader.read(facts, statement); });
  return std::move(reader.texts);
}

}  // namespace belay
