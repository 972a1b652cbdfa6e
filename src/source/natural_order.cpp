#include "source/natural_order.h"

#include <compare>
#include <string>
#include <string_view>

#include "base/text.h"

namespace belay {

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digits at the front of `text`, without leading zeros; `text` loses them.
static std::string_view take_number(std::string_view& text) {
  size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

static std::strong_ordering compare_numbers(std::string_view left, std::string_view right) {
  return left.size() != right.size() ? left.size() <=> right.size() : left.compare(right) <=> 0;
}

// Whether a version goes on behind one of its numbers: "1.2", "1_2", "1-2".
static bool version_continues(std::string_view text) {
  return text.size() >= 2 && (text[0] == '.' || text[0] == '_' || text[0] == '-') && is_digit(text[1]);
}

static std::strong_ordering compare_characters(char left, char right) {
  const auto folded = [](char c) { return static_cast<unsigned char>(to_lower({&c, 1}).front()); };
  return folded(left) <=> folded(right);
}

// Where both sides begin with a number. "V1__init" comes before "V1.1__more": a version that goes on is the later one.
static std::strong_ordering compare_versions(std::string_view& left, std::string_view& right) {
  while (true) {
    if (const auto order = compare_numbers(take_number(left), take_number(right)); order != 0) return order;
    if (version_continues(left) != version_continues(right))
      return version_continues(left) <=> version_continues(right);
    if (!version_continues(left)) return std::strong_ordering::equal;
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
}

static std::strong_ordering compare_names(std::string_view left, std::string_view right) {
  while (!left.empty() && !right.empty()) {
    const bool versions = is_digit(left.front()) && is_digit(right.front());
    const auto order = versions ? compare_versions(left, right) : compare_characters(left.front(), right.front());
    if (order != 0) return order;
    if (versions) continue;
    left.remove_prefix(1);
    right.remove_prefix(1);
  }
  return left.size() <=> right.size();
}

bool comes_before_naturally(const std::filesystem::path& left, const std::filesystem::path& right) {
  const std::filesystem::path left_stem = left.parent_path() / left.stem();
  const std::filesystem::path right_stem = right.parent_path() / right.stem();
  auto l = left_stem.begin();
  auto r = right_stem.begin();
  for (; l != left_stem.end() && r != right_stem.end(); ++l, ++r) {
    if (const auto order = compare_names(l->string(), r->string()); order != 0) return order < 0;
  }
  if (l == left_stem.end() && r == right_stem.end()) return left.string() < right.string();
  return l == left_stem.end();
}

}  // namespace belay
