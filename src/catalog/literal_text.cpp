#include "catalog/literal_text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/column_type.h"
#include "model/query.h"

namespace belay {

namespace {

std::string digits_of_bits(const Constant& constant) {
  unsigned long long value = 0;
  if (constant.is_bits) {
    value = std::strtoull(constant.value.c_str(), nullptr, 2);
  } else if (constant.is_text) {
    for (const char c : constant.value) value = value << 8U | static_cast<unsigned char>(c);
  } else {
    value = std::strtoull(constant.value.c_str(), nullptr, 10);
  }
  return fmt::format("{:b}", value);
}

double number_of(const Constant& constant) {
  if (constant.is_bits) return static_cast<double>(std::strtoull(constant.value.c_str(), nullptr, 2));
  return std::strtod(constant.value.c_str(), nullptr);
}

bool is_whole(std::string_view digits) {
  if (digits.starts_with('-')) digits.remove_prefix(1);
  return !digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

std::string without_leading_zeros(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return (negative && digits != "0" ? "-" : "") + std::string(digits);
}

std::string padded(std::string digits, uint64_t width) {
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string integer_text(const Constant& constant, const DataType& type) {
  const std::string trimmed(trim(constant.value));
  std::string digits = !constant.is_bits && is_whole(trimmed) ? without_leading_zeros(trimmed)
                                                              : fmt::format("{:.0f}", std::round(number_of(constant)));
  return type.is_zerofill ? padded(std::move(digits), type.length.value_or(0)) : digits;
}

std::string decimal_text(const Constant& constant, const DataType& type) {
  const unsigned scale = type.decimals.value_or(0);
  const std::string text(trim(constant.value));
  const size_t point = text.find('.');
  const bool plain = text.find_first_of("eE") == std::string::npos;
  const size_t fraction = point == std::string::npos ? 0 : text.size() - point - 1;
  if (!plain || fraction > scale || !is_whole(text.substr(0, point)))
    return fmt::format("{:.{}f}", number_of(constant), scale);
  std::string result = without_leading_zeros(text.substr(0, point));
  if (scale == 0) return result;
  return result + '.' + text.substr(point == std::string::npos ? text.size() : point + 1) +
         std::string(scale - fraction, '0');
}

std::string real_text(const Constant& constant, const DataType& type) {
  const double number = number_of(constant);
  if (type.decimals) return fmt::format("{:.{}f}", number, *type.decimals);
  if (number == std::floor(number) && std::fabs(number) < 1e15) return fmt::format("{:.0f}", number);
  return type.base == BaseType::float_ ? fmt::format("{}", static_cast<float>(number)) : fmt::format("{}", number);
}

// ---- dates and times

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) numbers.emplace_back();
    if (digit) numbers.back() += c;
    inside = digit;
  }
  return numbers;
}

std::string fraction_text(const DataType& type, std::string digits) {
  const uint64_t width = type.length.value_or(0);
  if (width == 0) return "";
  digits.resize(width, '0');
  return "." + digits;
}

std::string two(const std::vector<std::string>& numbers, size_t at) {
  return at < numbers.size() ? padded(numbers[at], 2) : "00";
}

// '2000-1-1' is 2000-01-01 00:00:00 in a DATETIME; 0 is the zero date.
std::optional<std::string> time_text(const Constant& constant, const DataType& type) {
  std::vector<std::string> numbers = numbers_in(constant.value);
  if (numbers.size() == 1 && numbers[0].size() == 1) numbers = {"0000", "00", "00"};
  if (numbers.size() == 1 && numbers[0].size() >= 8) {
    const std::string all = numbers[0];
    numbers = {all.substr(0, 4)};
    for (size_t i = 4; i + 1 < all.size(); i += 2) numbers.push_back(all.substr(i, 2));
  }
  const auto fraction = [&](size_t at) { return fraction_text(type, at < numbers.size() ? numbers[at] : ""); };
  if (type.base == BaseType::time) {
    if (constant.value == "0") numbers = {"00", "00", "00"};
    if (numbers.size() < 2) return std::nullopt;
    return fmt::format("{}:{}:{}{}", two(numbers, 0), two(numbers, 1), two(numbers, 2), fraction(3));
  }
  if (numbers.size() < 3 || numbers[0].size() != 4) return std::nullopt;
  const std::string date = fmt::format("{}-{}-{}", numbers[0], two(numbers, 1), two(numbers, 2));
  if (type.base == BaseType::date) return date;
  return fmt::format("{} {}:{}:{}{}", date, two(numbers, 3), two(numbers, 4), two(numbers, 5), fraction(6));
}

}  // namespace

std::optional<Constant> constant_of(const Expression& expression) {
  if (const Unary* unary = as<Unary>(expression)) {
    auto operand = constant_of(*unary->operand);
    if (!operand || operand->is_text) return std::nullopt;
    if (unary->op == UnaryOperator::minus) operand->value = "-" + operand->value;
    return unary->op == UnaryOperator::minus || unary->op == UnaryOperator::plus ? operand : std::nullopt;
  }
  const Literal* literal = as<Literal>(expression);
  if (!literal) return std::nullopt;
  switch (literal->kind) {
    case LiteralKind::true_: return Constant{false, false, "1"};
    case LiteralKind::false_: return Constant{false, false, "0"};
    case LiteralKind::integer:
    case LiteralKind::decimal:
    case LiteralKind::floating: return Constant{false, false, literal->value};
    case LiteralKind::bit: return Constant{false, true, literal->value};
    case LiteralKind::null:
    case LiteralKind::default_: return std::nullopt;
    default: return Constant{true, false, literal->value};
  }
}

std::string text_literal(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result.append(c == '\'' ? 2 : 1, c);
  return result + '\'';
}

std::string text_of_literal(std::string_view text) {
  std::string result;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '\'') ++i;
    result += text[i];
  }
  return result;
}

std::string literal_text(const Constant& constant, const DataType& type) {
  if (is_integer(type.base)) return integer_text(constant, type);
  switch (type.base) {
    case BaseType::decimal: return decimal_text(constant, type);
    case BaseType::float_:
    case BaseType::double_: return real_text(constant, type);
    case BaseType::bit: return fmt::format("b'{}'", digits_of_bits(constant));
    case BaseType::year: return fmt::format("{}", std::strtol(constant.value.c_str(), nullptr, 10));
    case BaseType::date:
    case BaseType::time:
    case BaseType::datetime:
    case BaseType::timestamp: return text_literal(time_text(constant, type).value_or(constant.value));
    default: return text_literal(constant.value);
  }
}

bool is_no_day(std::string_view literal) {
  if (literal.size() < 11 || literal[5] != '-' || literal[8] != '-') return false;
  return literal.substr(1, 4) == "0000" || literal.substr(6, 2) == "00" || literal.substr(9, 2) == "00";
}

}  // namespace belay
