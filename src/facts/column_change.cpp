#include "facts/column_change.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catalog/charset.h"
#include "catalog/column_type.h"

namespace belay {

namespace {

// Bytes that hold the length of a VARCHAR: one up to 255 bytes of content (MySQL manual, "Online DDL Operations").
uint64_t length_bytes(const Column& column, uint64_t characters) {
  const uint64_t width = column.charset == "utf8mb4" || column.charset.empty() ? 4
                         : column.charset.starts_with("utf8")                  ? 3
                                                                               : 1;
  return characters * width <= 255 ? 1 : 2;
}

bool only_appends(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  return before.size() <= after.size() && std::equal(before.begin(), before.end(), after.begin());
}

// Bytes that hold a value of ENUM or SET (MySQL manual, "Data Type Storage Requirements").
int member_bytes(const DataType& type) {
  const size_t members = type.values.size();
  if (type.base == BaseType::enum_) return members <= 255 ? 1 : 2;
  return members <= 32 ? static_cast<int>((members + 7) / 8) : 8;
}

// Storage sizes by which one integer type holds another's values.
int integer_bytes(BaseType base) {
  switch (base) {
    case BaseType::tinyint:
    case BaseType::boolean: return 1;
    case BaseType::smallint: return 2;
    case BaseType::mediumint: return 3;
    case BaseType::integer: return 4;
    default: return 8;
  }
}

// The most bytes (of text and blob types) or characters (of the others) that a string type holds; 0: no string.
uint64_t capacity(const DataType& type) {
  switch (type.base) {
    case BaseType::char_:
    case BaseType::binary: return type.length.value_or(1);
    case BaseType::varchar:
    case BaseType::varbinary: return type.length.value_or(0);
    case BaseType::tinytext:
    case BaseType::tinyblob: return 255;
    case BaseType::text:
    case BaseType::blob: return 65'535;
    case BaseType::mediumtext:
    case BaseType::mediumblob: return 16'777'215;
    case BaseType::longtext:
    case BaseType::longblob:
    case BaseType::json: return 4'294'967'295;
    default: return 0;
  }
}

bool counts_characters(BaseType base) {
  return base == BaseType::char_ || base == BaseType::varchar;
}

// The most bytes that its longest value takes.
uint64_t bytes_of(const Column& column) {
  const DataType& type = column.definition->type;
  constexpr uint64_t longest_row = 65'535;
  if (!counts_characters(type.base)) return capacity(type);
  return std::min(capacity(type) * longest_character(column.charset), longest_row);
}

using Narrowings = std::vector<Narrowing>;

Narrowings between_integers(const DataType& from, const DataType& to) {
  const int before = integer_bytes(from.base);
  const int after = integer_bytes(to.base);
  Narrowings found;
  if (after < before) found.push_back({ValueLoss::range, "numbers out of the smaller range"});
  if (from.is_unsigned == to.is_unsigned) return found;
  if (to.is_unsigned) found.push_back({ValueLoss::sign, "negative numbers"});
  if (from.is_unsigned && after == before) found.push_back({ValueLoss::sign, "numbers above the signed range"});
  return found;
}

Narrowings between_decimals(const DataType& from, const DataType& to) {
  const uint64_t scale_before = from.decimals.value_or(0);
  const uint64_t scale_after = to.decimals.value_or(0);
  Narrowings found;
  if (scale_after < scale_before) found.push_back({ValueLoss::decimals, "decimals"});
  if (to.length.value_or(10) - scale_after < from.length.value_or(10) - scale_before)
    found.push_back({ValueLoss::range, "numbers out of the smaller range"});
  if (to.is_unsigned && !from.is_unsigned) found.push_back({ValueLoss::sign, "negative numbers"});
  return found;
}

bool has_fraction(BaseType base) {
  return base == BaseType::datetime || base == BaseType::timestamp || base == BaseType::time;
}

Narrowings between_times(const DataType& from, const DataType& to, const std::string& type) {
  if (from.base == BaseType::datetime && to.base == BaseType::timestamp)
    return {{ValueLoss::range, "times before 1970 and after 2038"}};
  const bool grows = from.base == BaseType::date || (from.base == BaseType::timestamp && to.base == BaseType::datetime);
  if (from.base != to.base && !(grows && to.base != BaseType::time && to.base != BaseType::year))
    return {{ValueLoss::recoded, fmt::format("what {} does not tell", type)}};
  if (has_fraction(from.base) && to.length.value_or(0) < from.length.value_or(0))
    return {{ValueLoss::fraction, "fractions of seconds"}};
  return {};
}

// The same count means as many characters whatever the charset; only text and blob types count bytes.
Narrowings between_strings(const Column& before, const Column& after) {
  const DataType& from = before.definition->type;
  const DataType& to = after.definition->type;
  if (to.base == BaseType::json) {
    if (from.base == BaseType::json) return {};
    return {{ValueLoss::recoded, "text that is no JSON document"}};
  }
  const bool same_unit = counts_characters(from.base) && counts_characters(to.base);
  const uint64_t least = same_unit ? capacity(from) : bytes_of(before);
  const uint64_t most = same_unit || counts_characters(to.base) ? capacity(to) : bytes_of(after);
  if (most >= least) return {};
  return {{ValueLoss::length,
           fmt::format("text longer than {} {}", capacity(to), counts_characters(to.base) ? "characters" : "bytes")}};
}

Narrowings between_members(const Column& before, const Column& after) {
  const DataType& from = before.definition->type;
  const DataType& to = after.definition->type;
  if (capacity(to) > 0) return {};
  std::vector<std::string> gone;
  for (const std::string& value : from.values)
    if (std::ranges::count(to.values, value) == 0) gone.push_back(value);
  if (from.base != to.base) return {{ValueLoss::recoded, "members, which are read as numbers,"}};
  if (gone.empty()) return {};
  return {{ValueLoss::members, fmt::format("values that are no members any more ('{}')", fmt::join(gone, "', '"))}};
}

bool is_time(BaseType base) {
  return has_fraction(base) || base == BaseType::date || base == BaseType::year;
}

bool is_approximate(BaseType base) {
  return base == BaseType::float_ || base == BaseType::double_;
}

bool is_number(BaseType base) {
  return is_integer(base) || is_approximate(base) || base == BaseType::decimal;
}

// The most digits before the point.
uint64_t whole_digits(const DataType& type) {
  constexpr uint64_t of_bytes[] = {0, 3, 5, 8, 10, 0, 0, 0, 20};
  if (type.base == BaseType::decimal) return type.length.value_or(10) - type.decimals.value_or(0);
  return of_bytes[integer_bytes(type.base)];
}

Narrowings between_numbers(const DataType& from, const DataType& to, const std::string& type) {
  if (is_integer(from.base) && is_integer(to.base)) return between_integers(from, to);
  if (from.base == BaseType::decimal && to.base == BaseType::decimal) return between_decimals(from, to);
  if (is_approximate(to.base)) {
    const bool exact = from.base == BaseType::float_ || (is_integer(from.base) && integer_bytes(from.base) < 4);
    if (exact || from.base == to.base) return {};
    return {{ValueLoss::decimals, fmt::format("digits that {} does not keep", type)}};
  }
  if (is_approximate(from.base)) return {{ValueLoss::decimals, fmt::format("digits that {} does not keep", type)}};
  if (from.base == BaseType::decimal && from.decimals.value_or(0) > 0) return {{ValueLoss::decimals, "decimals"}};
  if (whole_digits(to) < whole_digits(from)) return {{ValueLoss::range, "numbers out of the smaller range"}};
  return {};
}

// The most characters that a value takes as text, with sign and point.
uint64_t shown_length(const DataType& type) {
  if (type.base == BaseType::decimal) return type.length.value_or(10) + 2;
  if (is_integer(type.base)) return whole_digits(type) + 1;
  if (type.base == BaseType::date) return 10;
  if (is_time(type.base)) return type.length ? 26 : 19;
  return 24;  // an approximate number: -1.7976931348623157e308
}

Narrowings between_types(const Column& before, const Column& after) {
  const DataType& from = before.definition->type;
  const DataType& to = after.definition->type;
  if (from.base == BaseType::enum_ || from.base == BaseType::set) return between_members(before, after);
  if (is_number(from.base) && is_number(to.base)) return between_numbers(from, to, after.column_type);
  if (is_time(from.base) && is_time(to.base)) return between_times(from, to, after.column_type);
  if (capacity(from) > 0 && capacity(to) > 0) return between_strings(before, after);
  if (to.base != BaseType::json && capacity(to) >= shown_length(from)) return {};
  if (from.base == to.base && from.length.value_or(0) <= to.length.value_or(0)) return {};
  return {{ValueLoss::recoded, fmt::format("values that {} cannot hold", after.column_type)}};
}

bool narrows_charset(const Column& before, const Column& after) {
  if (before.charset.empty() || after.charset.empty() || before.charset == after.charset) return false;
  const bool from_unicode = before.charset.starts_with("utf8");
  return from_unicode &&
         (!after.charset.starts_with("utf8") || longest_character(after.charset) < longest_character(before.charset));
}

}  // namespace

TypeChange type_change_of(const Column& before, const ColumnDefinition& after, const Server& server) {
  const DataType& old_type = before.definition->type;
  if (before.column_type == column_type_of(after.type, server)) return TypeChange::none;
  if (old_type.base != after.type.base) return TypeChange::other;
  if (old_type.base == BaseType::enum_ || old_type.base == BaseType::set) {
    const bool appends = only_appends(old_type.values, after.type.values);
    return appends && member_bytes(old_type) == member_bytes(after.type) ? TypeChange::values_appended
                                                                         : TypeChange::other;
  }
  if (old_type.base == BaseType::varchar && old_type.length && after.type.length &&
      *after.type.length > *old_type.length) {
    const bool same_class = length_bytes(before, *old_type.length) == length_bytes(before, *after.type.length);
    return same_class ? TypeChange::length_grows : TypeChange::other;
  }
  return TypeChange::other;
}

std::vector<Narrowing> narrowings(const Column& before, const Column& after) {
  if (!before.known) return {};
  Narrowings found;
  if (before.nullable && !after.nullable)
    found.push_back({ValueLoss::nulls, "NULL values become the type's implicit default, or stop the ALTER"});
  if (before.column_type != after.column_type) {
    const Narrowings types = between_types(before, after);
    found.insert(found.end(), types.begin(), types.end());
  }
  if (narrows_charset(before, after))
    found.push_back({ValueLoss::charset, fmt::format("characters that {} does not know", after.charset)});
  return found;
}

std::string narrowing(const Column& before, const Column& after) {
  const Narrowings found = narrowings(before, after);
  return found.empty() ? std::string() : found.front().what;
}

}  // namespace belay
