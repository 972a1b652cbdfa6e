#include "play/aggregate.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "catalog/expression_walk.h"

namespace belay {

bool is_aggregate(const Call& call) {
  constexpr std::array names = {
      "count",          "max",    "min",     "sum",     "avg", "group_concat", "any_value", "json_arrayagg",
      "json_objectagg", "bit_or", "bit_and", "bit_xor", "std", "stddev",       "variance"};
  return !call.over && std::ranges::find(names, to_lower(call.name.text)) != names.end();
}

static bool has_aggregate(const Expression& expression) {
  bool found = false;
  for_each_expression(expression, [&](const Expression& part) {
    if (const Call* call = as<Call>(part)) found |= is_aggregate(*call);
  });
  return found;
}

bool has_aggregate(const Select& select) {
  const bool listed =
      std::ranges::any_of(select.items, [](const SelectItem& item) { return has_aggregate(item.value); });
  return listed || (select.having && has_aggregate(*select.having));
}

// MAX, MIN and SUM of integers; anything else is not followed.
static Value aggregate_numbers(std::string_view name, const std::vector<int64_t>& numbers) {
  if (name == "max") return *std::ranges::max_element(numbers);
  if (name == "min") return *std::ranges::min_element(numbers);
  int64_t sum = 0;
  for (const int64_t number : numbers) {
    if (__builtin_add_overflow(sum, number, &sum)) return Unknown{"a sum that is too large"};
  }
  return sum;
}

Value aggregate(std::string_view name, bool distinct, const std::vector<Value>& values) {
  std::vector<int64_t> numbers;
  size_t count = 0;
  const Unknown unknown{"a function of several rows that is not followed"};
  for (const Value& value : values) {
    if (is_null(value)) continue;  // MySQL manual, "Aggregate Function Descriptions": NULL is ignored
    if (is_unknown(value) && !is_fresh(value)) return unknown;
    ++count;
    if (const auto* number = std::get_if<int64_t>(&value)) numbers.push_back(*number);
  }
  if (name == "count") return distinct && count > 1 ? Value(unknown) : Value(static_cast<int64_t>(count));
  if (count == 0) return Null{};
  if (count == 1 && (name == "max" || name == "min" || name == "any_value")) {
    return *std::ranges::find_if(values, [](const Value& value) { return !is_null(value); });
  }
  const bool followed = name == "max" || name == "min" || name == "sum";
  return followed && numbers.size() == count ? aggregate_numbers(name, numbers) : Value(unknown);
}

Value concatenate(const std::vector<Value>& values, std::string_view separator, bool in_order) {
  std::string text;
  size_t count = 0;
  for (const Value& value : values) {
    if (is_null(value)) continue;
    if (is_unknown(value)) return value;
    if (count++ > 0) text += separator;
    text += to_string_value(value);
  }
  if (count == 0) return Null{};
  return count == 1 || in_order ? Value(text) : Value(Unknown{"the order of the values is not known"});
}

}  // namespace belay
