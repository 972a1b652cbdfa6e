// The built-in functions that scripts use to put a statement together.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "play/evaluator.h"

namespace belay {

namespace {

using Arguments = std::vector<Value>;

const Value* first_unknown(const Arguments& arguments) {
  const auto found = std::ranges::find_if(arguments, is_unknown);
  return found == arguments.end() ? nullptr : &*found;
}

bool any_null(const Arguments& arguments) {
  return std::ranges::any_of(arguments, is_null);
}

Value concat(const Arguments& arguments) {
  if (any_null(arguments)) return Null{};  // MySQL manual, CONCAT(): NULL if any argument is
  std::string result;
  for (const Value& argument : arguments) result += to_string_value(argument);
  return result;
}

Value concat_ws(const Arguments& arguments) {
  if (arguments.empty() || is_null(arguments.front())) return Null{};
  const std::string separator = to_string_value(arguments.front());
  std::string result;
  bool first = true;
  for (size_t i = 1; i < arguments.size(); ++i) {
    if (is_null(arguments[i])) continue;  // MySQL manual, CONCAT_WS(): skips NULL
    if (!first) result += separator;
    result += to_string_value(arguments[i]);
    first = false;
  }
  return result;
}

Value coalesce(const Arguments& arguments) {
  const auto found = std::ranges::find_if(arguments, [](const Value& value) { return !is_null(value); });
  return found == arguments.end() ? Value(Null{}) : *found;
}

Value nullif(const Arguments& arguments) {
  if (arguments.size() != 2) return Unknown{"nullif() of other than two arguments"};
  return compare(arguments[0], arguments[1]) == Comparison::equal ? Value(Null{}) : arguments[0];
}

Value isnull(const Arguments& arguments) {
  return int64_t{!arguments.empty() && is_null(arguments.front()) ? 1 : 0};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

Value replace(const Arguments& arguments) {
  if (any_null(arguments)) return Null{};
  if (arguments.size() != 3) return Unknown{"replace() of other than three arguments"};
  return replaced(to_string_value(arguments[0]), to_string_value(arguments[1]), to_string_value(arguments[2]));
}

Value quote(const Arguments& arguments) {
  if (arguments.size() != 1) return Unknown{"quote() of other than one argument"};
  if (is_null(arguments.front())) return std::string("NULL");
  const std::string escaped = replaced(to_string_value(arguments.front()), "\\", "\\\\");
  return fmt::format("'{}'", replaced(escaped, "'", "\\'"));
}

Value lower(const Arguments& arguments) {
  return arguments.empty() || is_null(arguments[0]) ? Value(Null{}) : Value(to_lower(to_string_value(arguments[0])));
}

Value upper(const Arguments& arguments) {
  return arguments.empty() || is_null(arguments[0]) ? Value(Null{}) : Value(to_upper(to_string_value(arguments[0])));
}

Value trimmed(const Arguments& arguments) {
  if (arguments.size() != 1 || is_null(arguments[0])) return Unknown{"trim() that is not followed"};
  return std::string(trim(to_string_value(arguments[0])));
}

Value length(const Arguments& arguments) {
  if (arguments.empty() || is_null(arguments[0])) return Null{};
  return static_cast<int64_t>(to_string_value(arguments[0]).size());
}

struct Function {
  std::string_view name;
  Value (*call)(const Arguments&);
};

constexpr std::array functions = {
    Function{"concat", concat},   Function{"concat_ws", concat_ws}, Function{"coalesce", coalesce},
    Function{"ifnull", coalesce}, Function{"nullif", nullif},       Function{"isnull", isnull},
    Function{"replace", replace}, Function{"quote", quote},         Function{"lower", lower},
    Function{"lcase", lower},     Function{"upper", upper},         Function{"ucase", upper},
    Function{"trim", trimmed},    Function{"length", length},
};

}  // namespace

Value call_function(std::string_view name, const Arguments& arguments, const Catalog& catalog) {
  // The database of the connection has no name in the catalog, so that it equals itself and no other.
  if (name == "database" || name == "schema") return catalog.current_database();
  if (name == "coalesce" || name == "ifnull") {
    if (!arguments.empty() && !is_unknown(arguments.front()) && !is_null(arguments.front())) return arguments.front();
  }
  if (const Value* unknown = first_unknown(arguments)) return *unknown;
  const auto found = std::ranges::find(functions, name, &Function::name);
  if (found == functions.end()) return Unknown{fmt::format("the value of {}()", name)};
  return found->call(arguments);
}

}  // namespace belay
