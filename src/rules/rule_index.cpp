#include "rules/rule_index.h"

#include <algorithm>

#include "base/overloaded.h"

namespace belay {

using Values = std::optional<std::vector<std::string>>;

static std::optional<Field> field_for(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::statement:
    case SubjectKind::clause: return Field::kind;
    case SubjectKind::call: return Field::call_name;
    default: return std::nullopt;
  }
}

static Values values_of(const Test& test, Field field) {
  if (test.field != field || test.kind != TestKind::is) return std::nullopt;
  std::vector<std::string> values;
  for (const FieldValue& value : test.values) values.push_back(std::get<std::string>(value));
  return values;
}

// One part that must hold is enough to know.
static Values values_of(const AllOf& all, Field field) {
  for (const Criterion& part : all.parts)
    if (auto values = values_needed(part, field)) return values;
  return std::nullopt;
}

static Values values_of(const AnyOf& any, Field field) {
  std::vector<std::string> values;
  for (const Criterion& part : any.parts) {
    const Values some = values_needed(part, field);
    if (!some) return std::nullopt;
    values.insert(values.end(), some->begin(), some->end());
  }
  return values;
}

static Values values_of(const Not&, Field) {
  return std::nullopt;
}

Values values_needed(const Criterion& criterion, Field field) {
  return std::visit([&](const auto& node) { return values_of(node, field); }, criterion.node);
}

RuleIndex::RuleIndex(SubjectKind kind, const RuleSet& rules) : field_(field_for(kind)) {
  for (const Rule& rule : rules.rules) {
    if (std::ranges::count(rule.on, kind) == 0) continue;
    const Values values = field_ ? values_needed(rule.when, *field_) : std::nullopt;
    if (values && values->empty()) continue;  // it never holds
    rules_.push_back({&rule, values.value_or(std::vector<std::string>{})});
  }
}

const std::vector<const Rule*>& RuleIndex::candidates_for(const Subject& subject) {
  const std::string value = field_ ? std::get<std::string>(value_of(*field_, subject)) : "";
  const auto [place, is_new] = by_value_.try_emplace(value);
  if (!is_new) return place->second;
  for (const Entry& entry : rules_)
    if (entry.values.empty() || std::ranges::count(entry.values, value) > 0) place->second.push_back(entry.rule);
  return place->second;
}

}  // namespace belay
