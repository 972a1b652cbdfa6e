#include "rules/guard_query.h"

#include <algorithm>

#include "base/text.h"
#include "catalog/expression_walk.h"

namespace belay {

static bool names_database(const std::string& column) {
  return column.ends_with("_schema");
}

static void read_condition(const Expression& where, GuardQuery& found) {
  for_each_expression(where, [&](const Expression& part) {
    if (const auto* column = as<ColumnReference>(part))
      found.has_schema = found.has_schema || names_database(to_lower(column->column.text));
  });
  const auto* binary = as<Binary>(where);
  if (!binary) return;
  if (binary->op == BinaryOperator::and_) {
    read_condition(*binary->left, found);
    return read_condition(*binary->right, found);
  }
  if (binary->op != BinaryOperator::equal) return;
  const bool turned = as<Literal>(*binary->left) != nullptr;
  const auto* column = as<ColumnReference>(turned ? *binary->right : *binary->left);
  const auto* literal = as<Literal>(turned ? *binary->left : *binary->right);
  if (column && literal) found.names[to_lower(column->column.text)] = literal->value;
}

std::optional<GuardQuery> guard_query_in(const Query& query) {
  const auto* select = std::get_if<Select>(&query.body);
  const auto* base = select && select->from ? std::get_if<BaseTable>(&select->from->node) : nullptr;
  if (!base || !equals_ignoring_case(base->table.schema.text, "information_schema") || !select->where)
    return std::nullopt;
  GuardQuery found{to_lower(base->table.name.text), {}, false, query.span};
  read_condition(*select->where, found);
  return found;
}

std::string variable_key(const Expression& variable) {
  if (const auto* user = as<UserVariable>(variable)) return "@" + to_lower(user->name.text);
  const auto* local = as<ColumnReference>(variable);
  return local && !local->table ? to_lower(local->column.text) : std::string();
}

// ---- conditions

static std::optional<GuardQuery> counted_query(const Expression& value, const CountedBy& counted) {
  if (const auto* subquery = as<Subquery>(value)) return guard_query_in(*subquery->query);
  const auto found = counted.find(variable_key(value));
  return found == counted.end() ? std::nullopt : std::optional(found->second);
}

static std::optional<uint64_t> number_in(const Expression& value) {
  const auto* literal = as<Literal>(value);
  if (!literal || literal->value.size() != 1 || (literal->value != "0" && literal->value != "1")) return std::nullopt;
  return literal->value == "1" ? 1 : 0;
}

// Whether something is found where `count op number` holds; nothing: it holds either way.
static std::optional<bool> finds(BinaryOperator op, uint64_t number) {
  const bool is_zero = number == 0;
  switch (op) {
    case BinaryOperator::equal: return !is_zero;
    case BinaryOperator::not_equal: return is_zero;
    case BinaryOperator::less: return is_zero ? std::nullopt : std::optional(false);
    case BinaryOperator::less_or_equal: return is_zero ? std::optional(false) : std::nullopt;
    case BinaryOperator::greater: return true;
    case BinaryOperator::greater_or_equal: return is_zero ? std::nullopt : std::optional(true);
    default: return std::nullopt;
  }
}

static BinaryOperator turned(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::less: return BinaryOperator::greater;
    case BinaryOperator::less_or_equal: return BinaryOperator::greater_or_equal;
    case BinaryOperator::greater: return BinaryOperator::less;
    case BinaryOperator::greater_or_equal: return BinaryOperator::less_or_equal;
    default: return op;
  }
}

static std::optional<GuardTest> test_in(const Expression& condition, const CountedBy& counted) {
  if (const auto* exists = as<Exists>(condition)) {
    const auto query = guard_query_in(*exists->query);
    return query ? std::optional(GuardTest{*query, true}) : std::nullopt;
  }
  if (const auto* is = as<Is>(condition); is && is->test == TruthTest::null) {
    const auto query = counted_query(*is->value, counted);
    return query ? std::optional(GuardTest{*query, is->negated}) : std::nullopt;
  }
  if (const auto* binary = as<Binary>(condition)) {
    const bool is_turned = number_in(*binary->left).has_value();
    const Expression& count = is_turned ? *binary->right : *binary->left;
    const auto number = number_in(is_turned ? *binary->left : *binary->right);
    const auto query = counted_query(count, counted);
    if (!query || !number) return std::nullopt;
    const auto found = finds(is_turned ? turned(binary->op) : binary->op, *number);
    return found ? std::optional(GuardTest{*query, *found}) : std::nullopt;
  }
  const auto query = counted_query(condition, counted);
  return query ? std::optional(GuardTest{*query, true}) : std::nullopt;
}

static void turn(GuardCondition& condition) {
  for (GuardTest& test : condition.tests) test.finds = !test.finds;
  condition.understood = condition.understood && condition.tests.size() == 1;
}

GuardCondition guard_condition_in(const Expression& condition, const CountedBy& counted) {
  if (const auto* unary = as<Unary>(condition); unary && unary->op == UnaryOperator::logical_not) {
    GuardCondition inner = guard_condition_in(*unary->operand, counted);
    turn(inner);
    return inner;
  }
  const auto* binary = as<Binary>(condition);
  if (binary && (binary->op == BinaryOperator::and_ || binary->op == BinaryOperator::or_)) {
    GuardCondition left = guard_condition_in(*binary->left, counted);
    const GuardCondition right = guard_condition_in(*binary->right, counted);
    left.tests.insert(left.tests.end(), right.tests.begin(), right.tests.end());
    left.understood = binary->op == BinaryOperator::and_ && left.understood && right.understood;
    return left;
  }
  const auto test = test_in(condition, counted);
  return test ? GuardCondition{{*test}, true} : GuardCondition{{}, false};
}

}  // namespace belay
