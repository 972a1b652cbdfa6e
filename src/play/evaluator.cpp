#include "play/evaluator.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "catalog/predicate.h"
#include "play/aggregate.h"
#include "play/pattern.h"

namespace belay {

static Value truth(bool value) {
  return int64_t{value ? 1 : 0};
}

bool is_true(const Value& value) {
  return is_known(value) && !is_null(value) && compare(value, int64_t{0}) == Comparison::different;
}

bool is_false(const Value& value) {
  return is_null(value) || compare(value, int64_t{0}) == Comparison::equal;
}

Value Evaluator::evaluate(const Expression& expression) const {
  return std::visit([this](const auto& node) { return evaluate_node(node); }, expression.node);
}

static Value number_from(const std::string& digits) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error == std::errc{} && end == digits.data() + digits.size()) return number;
  return Decimal{digits};
}

Value Evaluator::evaluate_node(const Literal& node) const {
  switch (node.kind) {
    case LiteralKind::null: return Null{};
    case LiteralKind::true_: return int64_t{1};
    case LiteralKind::false_: return int64_t{0};
    case LiteralKind::integer: return number_from(node.value);
    case LiteralKind::decimal:
    case LiteralKind::floating: return Decimal{node.value};
    case LiteralKind::default_: return Unknown{"the column's default"};
    case LiteralKind::bit: return static_cast<int64_t>(std::strtoull(node.value.c_str(), nullptr, 2));
    default: return node.value;
  }
}

const Value* Scope::find(std::string_view table, const std::string& column) const {
  for (const ScopeRow& one : rows) {
    if (!table.empty() && !equals_ignoring_case(table, one.alias)) continue;
    if (const Value* value = one.row->find(column)) return value;
  }
  return outer ? outer->find(table, column) : nullptr;
}

Value Evaluator::evaluate_node(const ColumnReference& node) const {
  const std::string name = to_lower(node.column.text);
  if (scope_) {
    if (const Value* value = scope_->find(node.table ? node.table->text : std::string(), name)) return *value;
  }
  if (const auto local = session_.locals.find(name); !node.table && local != session_.locals.end())
    return local->second;
  return Unknown{fmt::format("the value of column `{}`", node.column.text)};
}

Value Evaluator::evaluate_node(const UserVariable& node) const {
  const auto found = session_.user_variables.find(to_lower(node.name.text));
  if (found == session_.user_variables.end()) return Null{};  // never set (MySQL manual, "User-Defined Variables")
  return found->second;
}

Value Evaluator::evaluate_node(const SystemVariable& node) const {
  if (equals_ignoring_case(node.name.text, "foreign_key_checks")) return truth(catalog_.checks_foreign_keys());
  if (equals_ignoring_case(node.name.text, "sql_mode"))
    return node.scope == VariableScope::global ? default_mode(catalog_.server()).text : catalog_.mode().text;
  return Unknown{fmt::format("the server's {}", node.name.text)};
}

Value Evaluator::evaluate_node(const Unary& node) const {
  const Value value = evaluate(*node.operand);
  if (node.op == UnaryOperator::logical_not) {
    if (is_unknown(value) || is_null(value)) return value;
    return truth(!is_true(value));
  }
  if (node.op == UnaryOperator::plus || node.op == UnaryOperator::binary) return value;
  const auto* integer = std::get_if<int64_t>(&value);
  if (node.op == UnaryOperator::minus && integer) return -*integer;
  if (const auto* decimal = std::get_if<Decimal>(&value); decimal && node.op == UnaryOperator::minus) {
    return Decimal{"-" + decimal->text};
  }
  return Unknown{"an expression that is not followed"};
}

static Value compare_as(BinaryOperator op, const Value& left, const Value& right) {
  if (op == BinaryOperator::null_safe_equal && (is_null(left) || is_null(right)) && is_known(left) && is_known(right)) {
    return truth(is_null(left) && is_null(right));
  }
  if (is_null(left) || is_null(right)) return Null{};
  const Comparison comparison = compare(left, right);
  if (comparison == Comparison::unknown) return Unknown{"a comparison of values that are not known"};
  const bool equal = comparison == Comparison::equal;
  return truth(op == BinaryOperator::not_equal ? !equal : equal);
}

static Value order_as(BinaryOperator op, const Value& left, const Value& right) {
  if (is_null(left) || is_null(right)) return Null{};
  const auto* a = std::get_if<int64_t>(&left);
  const auto* b = std::get_if<int64_t>(&right);
  if (!a || !b) return Unknown{"a comparison of values that are not known"};
  switch (op) {
    case BinaryOperator::less: return truth(*a < *b);
    case BinaryOperator::less_or_equal: return truth(*a <= *b);
    case BinaryOperator::greater: return truth(*a > *b);
    default: return truth(*a >= *b);
  }
}

static Value connect(BinaryOperator op, const Value& left, const Value& right) {
  if (op == BinaryOperator::and_) {
    if ((is_false(left) && !is_null(left)) || (is_false(right) && !is_null(right))) return truth(false);
    if (is_unknown(left)) return left;
    if (is_unknown(right)) return right;
    return is_null(left) || is_null(right) ? Value(Null{}) : truth(true);
  }
  if (is_true(left) || is_true(right)) return truth(true);
  if (is_unknown(left)) return left;
  if (is_unknown(right)) return right;
  return is_null(left) || is_null(right) ? Value(Null{}) : truth(false);
}

static Value calculate(BinaryOperator op, const Value& left, const Value& right) {
  const auto* a = std::get_if<int64_t>(&left);
  const auto* b = std::get_if<int64_t>(&right);
  if (is_null(left) || is_null(right)) return Null{};
  if (!a || !b) return Unknown{"an expression that is not followed"};
  int64_t result = 0;
  const bool overflows = op == BinaryOperator::add        ? __builtin_add_overflow(*a, *b, &result)
                         : op == BinaryOperator::subtract ? __builtin_sub_overflow(*a, *b, &result)
                         : op == BinaryOperator::multiply ? __builtin_mul_overflow(*a, *b, &result)
                                                          : true;
  if (overflows) return Unknown{"an expression that is not followed"};
  return result;
}

// What the left side decides alone: the right side is not asked then, and nothing is assumed for its sake.
static bool is_decided(BinaryOperator op, const Value& left) {
  if (op == BinaryOperator::and_) return is_false(left) && !is_null(left);
  return op == BinaryOperator::or_ && is_true(left);
}

Value Evaluator::evaluate_node(const Binary& node) const {
  const Value left = evaluate(*node.left);
  if (is_decided(node.op, left)) return truth(is_true(left));
  const Value right = evaluate(*node.right);
  switch (node.op) {
    case BinaryOperator::and_:
    case BinaryOperator::or_: return connect(node.op, left, right);
    case BinaryOperator::equal:
    case BinaryOperator::null_safe_equal:
    case BinaryOperator::not_equal: return compare_as(node.op, left, right);
    case BinaryOperator::less:
    case BinaryOperator::less_or_equal:
    case BinaryOperator::greater:
    case BinaryOperator::greater_or_equal: return order_as(node.op, left, right);
    default: return calculate(node.op, left, right);
  }
}

Value Evaluator::evaluate_node(const PatternMatch& node) const {
  const Value value = evaluate(*node.value);
  const Value pattern = evaluate(*node.pattern);
  const auto* text = std::get_if<std::string>(&value);
  const auto* like = std::get_if<std::string>(&pattern);
  if (node.kind != PatternKind::like || !text || !like) return Unknown{"a pattern that is not followed"};
  return truth(matches_like(*text, *like) != node.negated);
}

Value Evaluator::evaluate_node(const Between& node) const {
  const Value value = evaluate(*node.value);
  const Value low = order_as(BinaryOperator::greater_or_equal, value, evaluate(*node.low));
  const Value high = order_as(BinaryOperator::less_or_equal, value, evaluate(*node.high));
  const Value inside = connect(BinaryOperator::and_, low, high);
  return is_unknown(inside) ? inside : truth(is_true(inside) != node.negated);
}

Value Evaluator::evaluate_node(const Is& node) const {
  const Value value = evaluate(*node.value);
  if (is_fresh(value) && node.test == TruthTest::null) return truth(node.negated);
  if (is_unknown(value)) return value;
  const bool holds = node.test == TruthTest::true_    ? is_true(value)
                     : node.test == TruthTest::false_ ? is_false(value) && !is_null(value)
                                                      : is_null(value);
  return truth(holds != node.negated);
}

Value Evaluator::evaluate_node(const InList& node) const {
  const Value value = evaluate(*node.value);
  bool unknown = false;
  for (const Expression& item : node.items) {
    const Value equal = compare_as(BinaryOperator::equal, value, evaluate(item));
    if (is_true(equal)) return truth(!node.negated);
    if (is_unknown(equal)) unknown = true;
  }
  return unknown ? Value(Unknown{"a comparison of values that are not known"}) : truth(node.negated);
}

Value Evaluator::evaluate_node(const InQuery& node) const {
  const auto rows = rows_of(*node.query);
  if (!rows) return Unknown{"a query that is not followed"};
  const Value value = evaluate(*node.value);
  bool unknown = false;
  bool null = false;
  for (const std::vector<Value>& row : *rows) {
    if (row.size() != 1) return Unknown{"a row of several values"};
    const Value equal = compare_as(BinaryOperator::equal, value, row.front());
    if (is_true(equal)) return truth(!node.negated);
    unknown |= is_unknown(equal);
    null |= is_null(equal);
  }
  if (unknown) return Unknown{"a comparison of values that are not known"};
  return null ? Value(Null{}) : truth(node.negated);
}

Value Evaluator::evaluate_node(const Subquery& node) const {
  return node.quantifier == Quantifier::none ? first_value_of(*node.query)
                                             : Value(Unknown{"a quantified comparison is not followed"});
}

Value Evaluator::evaluate_node(const Exists& node) const {
  return exists(*node.query);
}

Value Evaluator::evaluate_node(const Cast& node) const {
  return evaluate(*node.value);
}

Value Evaluator::evaluate_node(const Collate& node) const {
  return evaluate(*node.value);
}

Value Evaluator::evaluate_node(const Assign& node) const {
  return evaluate(*node.value);
}

// A statement text that would do something, as opposed to NULL, '', 'SELECT 1', 'DO 0' and the like.
static bool does_something(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (!text || text->empty()) return false;
  const std::string head = to_lower(trim(*text).substr(0, 6));
  return head != "select" && !head.starts_with("do ") && !head.starts_with("set ");
}

Tried try_without_unseen(const Expression& condition, const Catalog& catalog, const Session& session,
                         const Scope* scope) {
  Tried tried;
  Session assuming = session;
  assuming.taken_for_absent = &tried.absent;
  tried.value = Evaluator(catalog, assuming, scope).evaluate(condition);
  return tried;
}

// The first run is taken to do the script's work: where a test has no known answer, the branch that does something.
Value Evaluator::choose(const Expression& expression, const Expression& then, const Expression* otherwise) const {
  const auto other = [&] { return otherwise ? evaluate(*otherwise) : Value(Null{}); };
  const Value condition = evaluate(expression);
  if (is_true(condition)) return evaluate(then);
  if (is_false(condition)) return other();
  if (!catalog_.inferring()) return condition;
  Value first = evaluate(then);
  Value second = other();
  if (does_something(first) == does_something(second)) return condition;
  const Tried tried = try_without_unseen(expression, catalog_, session_, scope_);
  const bool works_without = is_known(tried.value) && is_true(tried.value) == does_something(first);
  if (works_without && session_.noted_absent) {
    session_.noted_absent->insert(session_.noted_absent->end(), tried.absent.begin(), tried.absent.end());
  }
  return does_something(first) ? first : second;
}

Value Evaluator::evaluate_node(const Case& node) const {
  const std::optional<Value> operand = node.operand ? std::optional(evaluate(*node.operand)) : std::nullopt;
  for (size_t i = 0; i < node.branches.size(); ++i) {
    const CaseBranch& branch = node.branches[i];
    Value condition = evaluate(branch.when);
    if (operand) condition = compare_as(BinaryOperator::equal, *operand, condition);
    if (is_true(condition)) return evaluate(branch.then);
    if (!is_unknown(condition)) continue;
    const bool is_last = i + 1 == node.branches.size();
    if (!is_last) return condition;
    if (operand) return condition;
    return choose(branch.when, branch.then, node.otherwise ? &*node.otherwise : nullptr);
  }
  return node.otherwise ? evaluate(*node.otherwise) : Value(Null{});
}

Value Evaluator::evaluate_aggregate(const Call& call) const {
  std::vector<Value> values;
  for (const Scope& member : *scope_->group) {
    const bool counts_rows = call.arguments.empty() || as<Star>(call.arguments.front());
    values.push_back(counts_rows ? truth(true)
                                 : Evaluator(catalog_, session_, &member).evaluate(call.arguments.front()));
  }
  const std::string name = to_lower(call.name.text);
  if (name != "group_concat" || call.distinct) return aggregate(name, call.distinct, values);
  const GroupConcat concat = call.concat.value_or({});
  return concatenate(values, concat.separator.value_or(","), scope_->in_order && concat.order_by.empty());
}

Value Evaluator::evaluate_node(const Call& node) const {
  const std::string name = to_lower(node.name.text);
  if (scope_ && scope_->group && is_aggregate(node)) return evaluate_aggregate(node);
  if (name == "if" && node.arguments.size() == 3) {
    return choose(node.arguments[0], node.arguments[1], &node.arguments[2]);
  }
  Expression self;
  self.node = node;
  if (is_volatile(self)) return Unknown{fmt::format("{}() differs from run to run", name), true};
  std::vector<Value> arguments;
  for (const Expression& argument : node.arguments) arguments.push_back(evaluate(argument));
  return call_function(name, arguments, catalog_);
}

}  // namespace belay
