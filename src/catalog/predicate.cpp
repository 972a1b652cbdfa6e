#include "catalog/predicate.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "catalog/folded.h"

namespace belay {

namespace {

// MySQL manual, "Determination of Safe and Unsafe Statements in Binary Logging" lists most of them.
constexpr std::array volatile_functions = {
    "now",        "current_timestamp", "localtime",     "localtimestamp", "sysdate",
    "curdate",    "current_date",      "curtime",       "current_time",   "utc_date",
    "utc_time",   "utc_timestamp",     "uuid",          "uuid_short",     "sys_guid",
    "rand",       "random_bytes",      "connection_id", "last_insert_id", "row_count",
    "found_rows", "unix_timestamp",    "sleep",         "nextval",        "gen_random_uuid",
    "user",       "current_user",      "session_user",  "version",
};

void split_conjuncts(const Expression& expression, std::vector<const Expression*>& conjuncts) {
  const Binary* binary = as<Binary>(expression);
  if (!binary || binary->op != BinaryOperator::and_) {
    conjuncts.push_back(&expression);
    return;
  }
  split_conjuncts(*binary->left, conjuncts);
  split_conjuncts(*binary->right, conjuncts);
}

bool is_comparison(BinaryOperator op) {
  return op == BinaryOperator::equal || op == BinaryOperator::null_safe_equal || op == BinaryOperator::not_equal;
}

// `column <op> value` either way round, where the value is known; what it adds to the conjunction.
bool add_comparison(const Binary& binary, const ValueSource& values, Conjunction& conjunction) {
  if (!is_comparison(binary.op)) return false;
  const ColumnReference* column = as<ColumnReference>(*binary.left);
  const Expression* other = &*binary.right;
  if (!column) {
    column = as<ColumnReference>(*binary.right);
    other = &*binary.left;
  }
  if (!column) return false;
  Value value = values.evaluate(*other);
  if (is_unknown(value) || (is_null(value) && binary.op != BinaryOperator::null_safe_equal)) return false;
  const std::string name = to_lower(column->column.text);
  const bool equal = binary.op != BinaryOperator::not_equal;
  if (!equal) conjunction.conditions.push_back({name, false, Null{}});  // NULL <> 1 is not true
  conjunction.conditions.push_back({name, equal, std::move(value)});
  return true;
}

bool add_is_null(const Is& is, Conjunction& conjunction) {
  const ColumnReference* column = as<ColumnReference>(*is.value);
  if (!column || is.test != TruthTest::null) return false;
  conjunction.conditions.push_back({to_lower(column->column.text), !is.negated, Null{}});
  return true;
}

bool add_known(const Expression& conjunct, const ValueSource& values, Conjunction& conjunction) {
  if (const Binary* binary = as<Binary>(conjunct)) return add_comparison(*binary, values, conjunction);
  if (const Is* is = as<Is>(conjunct)) return add_is_null(*is, conjunction);
  if (const InList* in = as<InList>(conjunct); in && !in->negated && in->items.size() == 1) {
    const ColumnReference* column = as<ColumnReference>(*in->value);
    Value value = values.evaluate(in->items.front());
    if (!column || is_unknown(value) || is_null(value)) return false;
    conjunction.conditions.push_back({to_lower(column->column.text), true, std::move(value)});
    return true;
  }
  return false;
}

using Visit = std::function<void(const Expression&)>;

void for_each_below(const Query& query, const Visit& visit) {
  for_each_own_expression(query, [&](const Expression& part) {
    visit(part);
    if (const Query* nested = query_in(part)) for_each_below(*nested, visit);
  });
}

// The expression, all of it, with the inside of its subqueries.
void for_each_below(const Expression& expression, const Visit& visit) {
  for_each_expression(expression, [&](const Expression& part) {
    visit(part);
    if (const Query* query = query_in(part)) for_each_below(*query, visit);
  });
}

// A user variable whose value is not known may have another one next time.
bool is_repeatable(const Expression& expression, const ValueSource& values) {
  bool repeatable = true;
  for_each_below(expression, [&](const Expression& part) {
    if (as<UserVariable>(part) && is_unknown(values.evaluate(part))) repeatable = false;
    if (as<Call>(part) && is_volatile(part)) repeatable = false;
  });
  return repeatable;
}

// What the tables of its subqueries hold; nothing: it cannot be told.
std::optional<std::string> state_of_tables(const Expression& expression, const ValueSource& values) {
  std::string all;
  bool is_known = true;
  for_each_expression(expression, [&](const Expression& part) {
    const Query* query = query_in(part);
    const auto state = query ? values.state_of(*query) : std::string();
    if (state) all += *state;
    is_known &= state.has_value();
  });
  return is_known ? std::optional(all) : std::nullopt;
}

}  // namespace

std::optional<OpaqueCondition> opaque_of(const Expression& expression, std::string_view text,
                                         const ValueSource& values) {
  const auto state = is_repeatable(expression, values) ? state_of_tables(expression, values) : std::nullopt;
  if (!state) return std::nullopt;
  OpaqueCondition condition;
  if (!text.empty()) condition.text = folded(slice(text, expression.span)) + *state;
  for_each_below(expression, [&](const Expression& part) {
    if (const auto* column = as<ColumnReference>(part)) condition.columns.push_back(to_lower(column->column.text));
  });
  return condition;
}

bool is_volatile(const Expression& expression) {
  bool found = false;
  for_each_expression(expression, [&](const Expression& part) {
    const Call* call = as<Call>(part);
    if (!call) return;
    const std::string name = to_lower(call->name.text);
    const bool of_a_moment = name == "unix_timestamp" && !call->arguments.empty();
    if (!of_a_moment && std::ranges::find(volatile_functions, name) != volatile_functions.end()) found = true;
  });
  return found;
}

std::string type_suggested_by(const Expression& expression, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->size() <= 255 ? "varchar(255)" : "longtext";
  if (std::holds_alternative<int64_t>(value)) return "bigint";
  if (std::holds_alternative<Decimal>(value)) return "decimal(65,10)";
  return is_volatile(expression) ? "datetime" : "";
}

std::vector<std::string> columns_of(const Expression& expression) {
  std::vector<std::string> columns;
  for_each_expression(expression, [&](const Expression& part) {
    if (const auto* column = as<ColumnReference>(part)) columns.push_back(to_lower(column->column.text));
  });
  return columns;
}

std::optional<Conjunction> conjunction_of(const Expression* where, std::string_view text, const ValueSource& values) {
  Conjunction conjunction;
  if (!where) return conjunction;
  std::vector<const Expression*> conjuncts;
  split_conjuncts(*where, conjuncts);
  for (const Expression* conjunct : conjuncts) {
    if (add_known(*conjunct, values, conjunction)) continue;
    auto condition = opaque_of(*conjunct, text, values);
    if (!condition) return std::nullopt;
    conjunction.opaque.push_back(*std::move(condition));
  }
  return conjunction;
}

}  // namespace belay
