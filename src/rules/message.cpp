#include "rules/message.h"

#include <cassert>

#include "base/overloaded.h"

namespace belay {

// Calls `literal` for the text between placeholders and `placeholder` for their names.
template <class Literal, class Placeholder>
static void walk(std::string_view text, Literal literal, Placeholder placeholder) {
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = open == std::string_view::npos ? open : text.find('}', open);
    literal(text.substr(0, close == std::string_view::npos ? text.size() : open));
    if (close == std::string_view::npos) return;
    placeholder(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

std::vector<std::string> placeholders_in(std::string_view text) {
  std::vector<std::string> names;
  walk(
      text, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
  return names;
}

std::string fill(std::string_view text, const FieldReader& read) {
  std::string result;
  const auto add_value = [&](std::string_view name) {
    const auto field = find_field(name);
    assert(field);
    result += to_text(read(*field));
  };
  walk(
      text, [&](std::string_view literal) { result += literal; }, add_value);
  return result;
}

std::string to_text(const FieldValue& value) {
  return std::visit(Overloaded{
                        [](const std::string& text) { return text; },
                        [](int64_t number) { return std::to_string(number); },
                        [](bool flag) { return std::string(flag ? "yes" : "no"); },
                    },
                    value);
}

}  // namespace belay
