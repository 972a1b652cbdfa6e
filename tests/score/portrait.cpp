#include "score/portrait.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "score/script_score.h"

namespace belay::score {
namespace {

bool is_number(const std::string& text) {
  if (text.empty()) return false;
  char* end = nullptr;
  std::strtod(text.c_str(), &end);
  return *end == '\0';
}

// 1.50 and 1.5, 0 and 0.00
std::string plain_number(std::string text) {
  if (text.find('.') != std::string::npos && text.find('e') == std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

// What was written with the clock is the clock's, whenever that was.
std::string plain_moment(std::string text) {
  const size_t dot = text.find('.');
  if (dot != std::string::npos) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  tm moment{};
  const bool has_time = text.size() >= 19;
  if (strptime(text.c_str(), has_time ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d", &moment) == nullptr) return text;
  const int64_t seconds = timegm(&moment);
  const int64_t reach = has_time ? 4 * 3600 : 24 * 3600;
  if (std::llabs(seconds - first_run_time()) <= reach) return "<now>";
  return text;
}

std::string plain_text(const std::string& text) {
  if ((text.starts_with('{') || text.starts_with('[')) && nlohmann::json::accept(text))
    return nlohmann::json::parse(text).dump();
  const size_t end = text.find_last_not_of(' ');
  return end == std::string::npos ? "" : text.substr(0, end + 1);
}

std::string without_casts(std::string text) {
  for (size_t at = text.rfind("::"); at != std::string::npos && at > 0; at = text.rfind("::")) {
    if (text.find('\'', at) != std::string::npos) break;  // inside of a text
    text.erase(at);
  }
  return text;
}

std::string unquoted(const std::string& text) {
  std::string result;
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '\'' && text[i + 1] == '\'') ++i;
    result += text[i];
  }
  return result;
}

bool is_clock(const std::string& lower) {
  constexpr std::string_view words[] = {"current_timestamp", "localtimestamp", "now(", "current_date", "curdate("};
  return std::ranges::any_of(words, [&](std::string_view word) { return lower.starts_with(word); });
}

}  // namespace

std::string plain_default(std::string text, const std::string& family) {
  text = without_casts(std::string(trim(text)));
  while (text.starts_with('(') && text.ends_with(')')) text = without_casts(text.substr(1, text.size() - 2));
  const std::string lower = to_lower(text);
  if (lower.empty() || lower == "null") return "";
  if (is_clock(lower)) return "now";
  if (lower.starts_with("b'") || lower.starts_with("x'"))
    return "=" + std::to_string(std::strtoull(unquoted(text.substr(1)).c_str(), nullptr, 2));
  if (lower == "true" || lower == "false") return lower == "true" ? "=1" : "=0";
  if (text.starts_with('\'') && text.ends_with('\'')) return "=" + plain_value(unquoted(text), family);
  if (is_number(text)) return "=" + plain_value(text, family);
  return "expression";
}

std::string plain_value(const std::string& text, const std::string& family) {
  if (family == "integer" && (text == "t" || text == "f")) return text == "t" ? "1" : "0";
  if (family == "float") return fmt::format("{:.5g}", std::strtod(text.c_str(), nullptr));
  if (family == "integer" && is_number(text)) {
    const long long number = std::strtoll(text.c_str(), nullptr, 10);
    const bool clock =
        std::llabs(number - first_run_time()) < 4 * 3600 || std::llabs(number / 1000 - first_run_time()) < 4 * 3600;
    return clock ? "<now>" : plain_number(text);
  }
  if (family == "decimal") return plain_number(text);
  if (family == "moment" || family == "date" || family == "time") return plain_moment(text);
  return plain_text(text);
}

std::map<std::string, std::string> differences_of(const Portrait& expected, const Portrait& seen,
                                                  const std::set<std::string>& any_order) {
  std::map<std::string, std::string> result;
  for (const auto& [name, table] : expected) {
    const auto found = seen.find(name);
    if (found == seen.end()) {
      result[name] = "the table is not there";
      continue;
    }
    std::vector<ColumnPortrait> left = table.columns;
    std::vector<ColumnPortrait> right = found->second.columns;
    if (any_order.contains(name)) {
      std::ranges::sort(left, {}, &ColumnPortrait::name);
      std::ranges::sort(right, {}, &ColumnPortrait::name);
    }
    if (left.size() != right.size()) result[name] = fmt::format("{} columns / {}", left.size(), right.size());
    for (size_t i = 0; i < left.size() && i < right.size() && !result.contains(name); ++i) {
      const bool zero = std::ranges::count(table.zero_dates, left[i].name) > 0;
      if (zero && left[i].name == right[i].name && left[i].family == right[i].family) continue;
      if (left[i] == right[i]) continue;
      result[name] = fmt::format("column {} {} {} default `{}` / {} {} {} default `{}`", left[i].name, left[i].family,
                                 left[i].nullable ? "null" : "not null", left[i].default_value, right[i].name,
                                 right[i].family, right[i].nullable ? "null" : "not null", right[i].default_value);
    }
    if (result.contains(name)) continue;
    if (table.keys != found->second.keys)
      result[name] = fmt::format("keys {} / {}", fmt::join(table.keys, "; "), fmt::join(found->second.keys, "; "));
    else if (table.foreign_keys != found->second.foreign_keys)
      result[name] = fmt::format("foreign keys {} / {}", fmt::join(table.foreign_keys, "; "),
                                 fmt::join(found->second.foreign_keys, "; "));
    else if (table.rows != found->second.rows) {
      size_t i = 0;
      const auto& other = found->second.rows;
      while (i < table.rows.size() && i < other.size() && table.rows[i] == other[i]) ++i;
      result[name] = fmt::format("{} rows / {}: {} / {}", table.rows.size(), other.size(),
                                 i < table.rows.size() ? table.rows[i].substr(0, 300) : "",
                                 i < other.size() ? other[i].substr(0, 300) : "");
    }
  }
  for (const auto& [name, table] : seen) {
    if (!expected.contains(name)) result[name] = "the table is there";
  }
  return result;
}

}  // namespace belay::score
