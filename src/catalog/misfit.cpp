// The numbers were asked of MySQL 9.7 and MariaDB 10.11: both give the same. Only what is certain is told: values
// beyond ASCII may be equal to an ENUM's in ways that nobody looks at here, and FLOAT, TIME, YEAR, BIT and JSON are
// left alone.
#include "catalog/misfit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <limits>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/column_type.h"

namespace belay {

namespace {

constexpr uint16_t cannot_be_null = 1048;
constexpr uint16_t out_of_range = 1264;
constexpr uint16_t truncated = 1265;
constexpr uint16_t wrong_moment = 1292;
constexpr uint16_t wrong_value = 1366;
constexpr uint16_t too_long = 1406;

Misfit misfit(uint16_t number, const Value& value, const Column& column, Value kept) {
  return {{number, fmt::format("column `{}` cannot hold {}", column.name, to_text(value).substr(0, 60))},
          std::move(kept)};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// ---- texts

// The bytes of the first `count` characters of UTF-8.
size_t bytes_of(std::string_view text, uint64_t count) {
  size_t at = 0;
  for (; at < text.size(); ++at) {
    if (!continues_character(text[at]) && count-- == 0) break;
  }
  return at;
}

// Where bytes count, the charset of a longer text decides whether it fits.
std::optional<size_t> room_for(std::string_view text, const DataType& type) {
  const bool is_ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  switch (type.base) {
    case BaseType::char_: return bytes_of(text, type.length.value_or(1));
    case BaseType::varchar: return type.length ? std::optional(bytes_of(text, *type.length)) : std::nullopt;
    case BaseType::binary: return type.length.value_or(1);
    case BaseType::varbinary: return type.length;
    case BaseType::tinyblob: return 255;
    case BaseType::tinytext: return is_ascii ? std::optional<size_t>(255) : std::nullopt;
    default: return std::nullopt;
  }
}

std::optional<Misfit> misfit_of_text(const std::string& text, const Column& column) {
  const DataType& type = column.definition->type;
  const std::optional<size_t> room = room_for(text, type);
  if (!room || text.size() <= *room) return std::nullopt;
  // Blanks at the end of characters go without a word.
  const bool only_blanks =
      std::all_of(text.begin() + static_cast<ptrdiff_t>(*room), text.end(), [](char c) { return c == ' '; });
  if (only_blanks && is_text(type.base)) return std::nullopt;
  return misfit(too_long, text, column, text.substr(0, *room));
}

// ---- ENUM

std::optional<Misfit> misfit_of_member(const std::string& text, const Column& column) {
  const bool is_plain = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const bool may_be_position = !text.empty() && std::ranges::all_of(text, is_digit);
  if (!is_plain || may_be_position) return std::nullopt;
  const auto is_it = [&](std::string_view member) { return equals_ignoring_case(trim(member), trim(text)); };
  if (std::ranges::any_of(column.definition->type.values, is_it)) return std::nullopt;
  return misfit(truncated, text, column, std::string());
}

// ---- numbers

struct Range {
  long double least;
  long double most;
};

std::optional<Range> range_of(const DataType& type) {
  static constexpr std::array bits = {std::pair(BaseType::tinyint, 8), std::pair(BaseType::smallint, 16),
                                      std::pair(BaseType::mediumint, 24), std::pair(BaseType::integer, 32),
                                      std::pair(BaseType::bigint, 64)};
  if (type.base == BaseType::decimal) {
    const auto digits = static_cast<int>(type.length.value_or(10)) - static_cast<int>(type.decimals.value_or(0));
    const long double end = std::pow(10.0L, digits);
    return Range{type.is_unsigned ? 0 : std::nextafter(-end, 0.0L), std::nextafter(end, 0.0L)};
  }
  const auto found = std::ranges::find(bits, type.base, &std::pair<BaseType, int>::first);
  if (found == bits.end()) return std::nullopt;
  const bool no_sign = type.is_unsigned || type.is_zerofill;
  const long double end = std::ldexp(1.0L, no_sign ? found->second : found->second - 1);
  return no_sign ? Range{0, end - 1} : Range{-end, end - 1};
}

Value limited(long double number, const Range& range, const DataType& type) {
  const long double kept = std::clamp(number, range.least, range.most);
  const bool fits = is_integer(type.base) && kept <= static_cast<long double>(std::numeric_limits<int64_t>::max());
  return fits ? Value(static_cast<int64_t>(kept)) : Value(Unknown{"the nearest value that the column holds"});
}

std::optional<Misfit> misfit_of_number(const Value& value, const Column& column) {
  const DataType& type = column.definition->type;
  const std::optional<Range> range = range_of(type);
  if (!range) return std::nullopt;
  const std::string written(trim(to_string_value(value)));
  char* end = nullptr;
  long double number = std::strtold(written.c_str(), &end);
  const bool begins_with_number =
      !written.empty() && written.find_first_of("0123456789") <= written.find_first_not_of("+-. ");
  if (!begins_with_number) return misfit(wrong_value, value, column, int64_t{0});
  if (end != written.c_str() + written.size()) return misfit(truncated, value, column, Unknown{"a number that is cut"});
  if (is_integer(type.base)) number = std::round(number);
  if (number >= range->least && number <= range->most) return std::nullopt;
  return misfit(out_of_range, value, column, limited(number, *range, type));
}

// ---- dates

struct Day {
  int year;
  int month;
  int day;
};

// Of the form that dumps and people write, `2024-01-31 …`; others are left alone.
std::optional<Day> day_in(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (text.size() < form.size()) return std::nullopt;
  for (size_t i = 0; i < form.size(); ++i) {
    if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != form[i]) return std::nullopt;
  }
  if (text.size() > form.size() && is_digit(text[form.size()])) return std::nullopt;
  const auto number = [&](size_t at, size_t size) { return std::atoi(std::string(text.substr(at, size)).c_str()); };
  return Day{number(0, 4), number(5, 2), number(8, 2)};
}

int days_of(const Day& day) {
  static constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leaps = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0;
  return day.month == 2 && leaps ? 29 : days[static_cast<size_t>(day.month) - 1];
}

bool is_day(const Day& day, BaseType type, const SqlMode& mode) {
  if (day.year == 0 && day.month == 0 && day.day == 0) return mode.has_zero_dates;
  if (day.month == 0 || day.day == 0) return mode.has_zero_in_dates && type != BaseType::timestamp;
  if (day.month > 12 || day.day > days_of(day)) return false;
  return type != BaseType::timestamp || (day.year >= 1969 && day.year <= 2106);
}

std::optional<Misfit> misfit_of_moment(const std::string& text, const Column& column, const SqlMode& mode) {
  const auto wrong = [&] { return misfit(wrong_moment, text, column, Unknown{"a date that is cut"}); };
  const std::string_view written = trim(text);
  if (std::ranges::none_of(written, is_digit)) return wrong();
  const std::optional<Day> day = day_in(written);
  if (!day || is_day(*day, column.definition->type.base, mode)) return std::nullopt;
  return wrong();
}

// ---- NULL

// It asks an AUTO_INCREMENT for a number, and a TIMESTAMP of some servers for the moment.
bool takes_null(const Column& column) {
  return column.nullable || column.auto_increment || column.definition->generated ||
         column.definition->type.base == BaseType::timestamp;
}

std::optional<Misfit> misfit_of_null(const Column& column) {
  if (takes_null(column)) return std::nullopt;
  return Misfit{{cannot_be_null, fmt::format("column `{}` cannot be NULL", column.name)},
                Unknown{"the type's implicit default"}};
}

}  // namespace

bool is_plain_literal(const Expression& expression) {
  if (const Unary* unary = as<Unary>(expression))
    return unary->op == UnaryOperator::minus && is_plain_literal(*unary->operand);
  const Literal* literal = as<Literal>(expression);
  return literal && literal->kind != LiteralKind::hex && literal->kind != LiteralKind::bit;
}

std::optional<Misfit> misfit_of(const Value& value, const Column& column, const SqlMode& mode) {
  if (!column.known || is_unknown(value)) return std::nullopt;
  if (is_null(value)) return misfit_of_null(column);
  const BaseType type = column.definition->type.base;
  const auto* text = std::get_if<std::string>(&value);
  if (is_integer(type) || type == BaseType::decimal) return misfit_of_number(value, column);
  if (type == BaseType::enum_) return text ? misfit_of_member(*text, column) : std::nullopt;
  if (type == BaseType::date || type == BaseType::datetime || type == BaseType::timestamp)
    return text ? misfit_of_moment(*text, column, mode) : std::nullopt;
  return misfit_of_text(to_string_value(value), column);
}

}  // namespace belay
