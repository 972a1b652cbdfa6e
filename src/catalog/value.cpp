#include "catalog/value.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"

namespace belay {

bool is_unknown(const Value& value) {
  return std::holds_alternative<Unknown>(value);
}

bool is_fresh(const Value& value) {
  const auto* unknown = std::get_if<Unknown>(&value);
  return unknown && unknown->fresh;
}

bool is_null(const Value& value) {
  return std::holds_alternative<Null>(value);
}

bool is_known(const Value& value) {
  return !is_unknown(value);
}

std::optional<double> number_of(const Value& value) {
  if (const auto* integer = std::get_if<int64_t>(&value)) return static_cast<double>(*integer);
  const std::string* text = std::get_if<std::string>(&value);
  if (const auto* decimal = std::get_if<Decimal>(&value)) text = &decimal->text;
  if (!text || text->empty()) return std::nullopt;
  char* end = nullptr;
  const double number = std::strtod(text->c_str(), &end);
  if (end != text->c_str() + text->size()) return std::nullopt;
  return number;
}

static bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

static std::string_view without_trailing_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

static bool is_bytes(std::string_view text) {
  return find_invalid_utf8(text) != std::string_view::npos;
}

// Beyond ASCII two different strings may still be equal: a collation folds accents and widths.
static Comparison compare_strings(std::string_view left, std::string_view right, const Collating& collating) {
  if (is_bytes(left) || is_bytes(right)) return left == right ? Comparison::equal : Comparison::different;
  if (collating.pads) {
    left = without_trailing_spaces(left);
    right = without_trailing_spaces(right);
  }
  if (collating.folds_case ? equals_ignoring_case(left, right) : left == right) return Comparison::equal;
  if (!collating.folds_accents || is_ascii(left) || is_ascii(right)) return Comparison::different;
  return Comparison::unknown;
}

static bool have_one_identity(const Value& left, const Value& right) {
  const auto* a = std::get_if<Unknown>(&left);
  const auto* b = std::get_if<Unknown>(&right);
  return a && b && a->identity != 0 && a->identity == b->identity;
}

Comparison same_value(const Value& left, const Value& right) {
  if (is_null(left) && is_null(right)) return Comparison::equal;
  if (is_null(left) || is_null(right)) {
    const Value& other = is_null(left) ? right : left;
    return is_known(other) || is_fresh(other) ? Comparison::different : Comparison::unknown;
  }
  const auto* a = std::get_if<std::string>(&left);
  const auto* b = std::get_if<std::string>(&right);
  if (a && b) return *a == *b ? Comparison::equal : Comparison::different;
  return compare(left, right);
}

Comparison compare(const Value& left, const Value& right, const Collating& collating) {
  if (is_null(left) || is_null(right)) return Comparison::unknown;
  if (have_one_identity(left, right)) return Comparison::equal;
  if (is_fresh(left) || is_fresh(right)) return Comparison::different;
  if (is_unknown(left) || is_unknown(right)) return Comparison::unknown;
  const auto* left_text = std::get_if<std::string>(&left);
  const auto* right_text = std::get_if<std::string>(&right);
  if (left_text && right_text) return compare_strings(*left_text, *right_text, collating);
  const std::optional<double> left_number = number_of(left);
  const std::optional<double> right_number = number_of(right);
  if (!left_number || !right_number) return Comparison::unknown;
  return *left_number == *right_number ? Comparison::equal : Comparison::different;
}

std::string to_string_value(const Value& value) {
  return std::visit(Overloaded{
                        [](const Unknown&) { return std::string(); },
                        [](const Null&) { return std::string(); },
                        [](int64_t integer) { return fmt::format("{}", integer); },
                        [](const Decimal& decimal) { return decimal.text; },
                        [](const std::string& text) { return text; },
                    },
                    value);
}

std::string to_text(const Value& value) {
  if (is_unknown(value)) return "?";
  if (is_null(value)) return "NULL";
  if (const auto* text = std::get_if<std::string>(&value)) return fmt::format("'{}'", *text);
  return to_string_value(value);
}

}  // namespace belay
