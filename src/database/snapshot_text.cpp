#include "database/snapshot_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace belay {
namespace {

constexpr size_t longest = 120;
constexpr size_t before_difference = 30;

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.size() < 30 && text.find_first_not_of("0123456789.-") == std::string_view::npos;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\r' && c != '\t';
}

bool is_printable(std::string_view text) {
  return find_invalid_utf8(text) == std::string_view::npos && std::none_of(text.begin(), text.end(), is_control);
}

// Like substr, but whole characters, with dots where something is left out.
std::string cut(const std::string& text, size_t begin, size_t length) {
  begin = std::min(begin, text.size());
  while (begin > 0 && begin < text.size() && continues_character(text[begin])) --begin;
  size_t end = std::min(begin + length, text.size());
  while (end < text.size() && continues_character(text[end])) ++end;
  return fmt::format("{}{}{}", begin > 0 ? "…" : "", text.substr(begin, end - begin), end < text.size() ? "…" : "");
}

// A difference is one line.
std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::string property_text(const ResultField& value) {
  if (!value) return "none";
  return value->empty() ? "''" : *value;
}

std::string field_text(const ResultField& value) {
  if (!value) return "NULL";
  if (is_plain_number(*value)) return *value;
  if (!is_printable(*value)) {
    std::string text = "0x";
    for (char c : *value) text += fmt::format("{:02X}", static_cast<unsigned char>(c));
    return text;
  }
  std::string text = "'";
  for (char c : *value) text.append(c == '\'' ? 2 : 1, c);
  return text + '\'';
}

std::string row_text(const ResultRow& row) {
  std::string text = "(";
  for (const ResultField& field : row) text += (text.size() > 1 ? ", " : "") + field_text(field);
  return text + ')';
}

std::string shortened(std::string text) {
  return on_one_line(cut(text, 0, longest));
}

std::string pair_text(std::string first, std::string second) {
  if (std::max(first.size(), second.size()) <= longest) {
    return fmt::format("{} / {}", on_one_line(std::move(first)), on_one_line(std::move(second)));
  }
  const auto [left, right] = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
  const auto at = static_cast<size_t>(left - first.begin());
  const size_t begin = at > before_difference ? at - before_difference : 0;
  return fmt::format("{} / {}", on_one_line(cut(first, begin, longest)), on_one_line(cut(second, begin, longest)));
}

}  // namespace belay
