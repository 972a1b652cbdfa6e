#include "plan/variable.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/expression_walk.h"

namespace belay {

static bool is_numeric(BaseType type) {
  return type <= BaseType::serial;
}

static bool is_numeric(const Column& column) {
  return column.known && is_numeric(column.definition->type.base);
}

static bool gives_number(const Expression& expression);

static bool gives_number(const Call& call) {
  static constexpr std::array<std::string_view, 6> kCounting{"last_insert_id", "count",       "row_count",
                                                             "length",         "char_length", "unix_timestamp"};
  const std::string name = to_lower(call.name.text);
  if (std::ranges::count(kCounting, name) > 0) return true;
  const bool passes_on = name == "max" || name == "min" || name == "ifnull" || name == "coalesce";
  return passes_on && !call.arguments.empty() && gives_number(call.arguments.front());
}

static bool gives_number(const Query& query) {
  const auto* select = std::get_if<Select>(&query.body);
  return select && select->items.size() == 1 && gives_number(select->items.front().value);
}

static bool is_arithmetic(BinaryOperator op) {
  return op >= BinaryOperator::bit_or && op <= BinaryOperator::bit_xor;
}

// A column called id, or …_id: nobody keeps a word there that is compared by its collation.
static bool gives_number(const Expression& expression) {
  if (const auto* literal = as<Literal>(expression)) return literal->kind == LiteralKind::integer;
  if (const auto* column = as<ColumnReference>(expression)) return to_lower(column->column.text).ends_with("id");
  if (const auto* call = as<Call>(expression)) return gives_number(*call);
  if (const auto* subquery = as<Subquery>(expression)) return gives_number(*subquery->query);
  if (const auto* binary = as<Binary>(expression)) return is_arithmetic(binary->op);
  if (const auto* assign = as<Assign>(expression)) return gives_number(*assign->value);
  return false;
}

static std::optional<bool> assigned_number(const Set& set, std::string_view variable) {
  for (const SetItem& item : set.items) {
    if (equals_ignoring_case(item.name.text, variable)) return gives_number(item.value);
  }
  return std::nullopt;
}

static std::optional<bool> assigned_number(const Query& query, std::string_view variable) {
  std::optional<bool> result;
  for_each_own_expression(query, [&](const Expression& expression) {
    for_each_expression(expression, [&](const Expression& part) {
      const auto* assign = as<Assign>(part);
      if (assign && equals_ignoring_case(assign->variable.text, variable)) result = gives_number(*assign->value);
    });
  });
  const auto* select = std::get_if<Select>(&query.body);
  if (!query.into || !select) return result;
  for (size_t i = 0; i < std::min(query.into->targets.size(), select->items.size()); ++i) {
    const auto* target = as<UserVariable>(query.into->targets[i]);
    if (target && equals_ignoring_case(target->name.text, variable)) result = gives_number(select->items[i].value);
  }
  return result;
}

// What the last statement before `statement` that assigns the variable puts into it.
static bool holds_number(const Analysis& analysis, size_t statement, std::string_view variable) {
  for (size_t i = statement; i-- > 0;) {
    std::optional<bool> number;
    const Statement& earlier = analysis.statements[i].statement;
    if (const auto* set = as<Set>(earlier)) number = assigned_number(*set, variable);
    if (const auto* select = as<QueryStatement>(earlier)) number = assigned_number(*select->query, variable);
    if (number) return *number;
  }
  return false;
}

static bool holds_user_variable(const Expression& value) {
  bool result = false;
  for_each_expression(value, [&](const Expression& part) { result |= as<UserVariable>(part) != nullptr; });
  return result;
}

bool may_be_string(const Analysis& analysis, size_t statement, const Expression& value, const Column* column) {
  if (!holds_user_variable(value) || (column && is_numeric(*column)) || gives_number(value)) return false;
  const auto* variable = as<UserVariable>(value);
  return !variable || !holds_number(analysis, statement, variable->name.text);
}

}  // namespace belay
