// What is known of a value. Unknown stays unknown and says why; it is never guessed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace belay {

struct Unknown {
  std::string why;        // "now() differs from run to run"
  bool fresh = false;     // another value every time, so that it equals no earlier one: now(), uuid(), a new id
  uint64_t identity = 0;  // the same number is the same value, whatever it is; 0: it has none
  friend bool operator==(const Unknown&, const Unknown&) { return false; }
};
struct Null {
  friend bool operator==(const Null&, const Null&) = default;
};

// Numbers that are not 64-bit integers are kept as their text in `Decimal`.
struct Decimal {
  std::string text;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

using Value = std::variant<Unknown, Null, int64_t, Decimal, std::string>;

enum class Comparison { equal, different, unknown };

// What a collation does not see in strings. The defaults are those of the collations that most tables have.
struct Collating {
  bool folds_case = true;
  bool folds_accents = true;  // or may: many fold some
  bool pads = true;           // trailing spaces count for nothing
};

// Numbers by value, strings as the collation has it. NULL compares as unknown, a fresh value as different. Strings that
// differ only beyond ASCII are unknown too where accents may fold.
Comparison compare(const Value& left, const Value& right, const Collating& collating = {});

// The same bytes: what an UPDATE asks before it says that a row has changed. NULL is the same as NULL.
Comparison same_value(const Value& left, const Value& right);

// A string as the server reads it where a number is wanted: only if all of it is one.
std::optional<double> number_of(const Value& value);

bool is_fresh(const Value& value);
bool is_unknown(const Value& value);
bool is_null(const Value& value);
bool is_known(const Value& value);

std::string to_text(const Value& value);          // for messages: NULL, 5, 'x', ?
std::string to_string_value(const Value& value);  // the bytes that CONCAT would see; not for unknown and NULL

}  // namespace belay
