#include "catalog/stored_value.h"

#include <charconv>

#include "catalog/column_type.h"
#include "catalog/literal_text.h"
#include "catalog/predicate.h"

namespace belay {

namespace {

bool is_temporal(BaseType type) {
  return type == BaseType::date || type == BaseType::time || type == BaseType::datetime || type == BaseType::timestamp;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("+-.0123456789") == std::string::npos &&
         text.find_first_of("0123456789") != std::string::npos;
}

Value whole_number(const std::string& digits) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool all = error == std::errc{} && end == digits.data() + digits.size();
  return all ? Value(number) : Value(Decimal{digits});
}

// MySQL manual, "Data Type Default Values": without a DEFAULT, outside of strict mode and for rows that are there.
Value implicit_default(BaseType type) {
  if (is_integer(type) || type == BaseType::bit || type == BaseType::year) return int64_t{0};
  if (type == BaseType::decimal || type == BaseType::float_ || type == BaseType::double_) return Decimal{"0"};
  if (is_text(type) && type != BaseType::enum_) return std::string();
  return Unknown{"the type's implicit default"};
}

}  // namespace

Value stored_value(Value value, const Column& column) {
  if (is_unknown(value) || is_null(value) || !column.known) return value;
  const DataType& type = column.definition->type;
  const auto* text = std::get_if<std::string>(&value);
  const std::string digits = to_string_value(value);
  if (is_integer(type.base) && is_number(digits)) {
    DataType plain = type;
    plain.is_zerofill = false;
    return whole_number(literal_text({text != nullptr, false, digits}, plain));
  }
  if (type.base == BaseType::decimal && is_number(digits)) return Decimal{literal_text({false, false, digits}, type)};
  if (is_temporal(type.base)) return text_of_literal(literal_text({true, false, digits}, type));
  if (is_text(type.base) && !text) return digits;
  return value;
}

Value default_value_of(const Column& column) {
  if (!column.known) return Unknown{"the column's default is not known"};
  const auto& written = column.definition->default_value;
  if (column.definition->generated) return Unknown{"the column is generated"};
  if (!written) return column.nullable ? Value(Null{}) : implicit_default(column.definition->type.base);
  const Literal* literal = as<Literal>(*written);
  if (literal && literal->kind == LiteralKind::null) return Null{};
  const auto constant = constant_of(*written);
  if (!constant) return Unknown{"the default is an expression", is_volatile(*written)};
  if (constant->is_bits) return static_cast<int64_t>(std::strtoull(constant->value.c_str(), nullptr, 2));
  if (constant->is_text) return stored_value(constant->value, column);
  return stored_value(whole_number(constant->value), column);
}

}  // namespace belay
