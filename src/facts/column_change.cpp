#include "facts/column_change.h"

#include <algorithm>

#include <fmt/format.h>

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

// The most characters (or bytes) that a string type holds; 0: no string.
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

std::string integer_narrowing(const DataType& before, const DataType& after) {
  if (integer_bytes(after.base) < integer_bytes(before.base)) return "numbers out of the smaller range";
  if (before.is_unsigned == after.is_unsigned) return "";
  if (after.is_unsigned) return "negative numbers";
  return integer_bytes(after.base) == integer_bytes(before.base) ? "numbers above the signed range" : "";
}

std::string decimal_narrowing(const DataType& before, const DataType& after) {
  const uint64_t scale_before = before.decimals.value_or(0);
  const uint64_t scale_after = after.decimals.value_or(0);
  if (scale_after < scale_before) return "decimals";
  const uint64_t whole_before = before.length.value_or(10) - scale_before;
  return after.length.value_or(10) - scale_after < whole_before ? "numbers out of the smaller range" : "";
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

std::string narrowing(const Column& before, const Column& after) {
  const DataType& from = before.definition->type;
  const DataType& to = after.definition->type;
  if (!before.known) return "";
  if (before.nullable && !after.nullable) return "NULL values become the type's implicit default, or stop the ALTER";
  if (before.column_type == after.column_type) {
    const bool smaller_charset = before.charset.starts_with("utf8") && !after.charset.starts_with("utf8");
    return smaller_charset && !after.charset.empty() ? "characters outside of the new charset" : "";
  }
  if (from.base == BaseType::enum_ || from.base == BaseType::set) {
    const bool keeps = from.base == to.base && std::ranges::all_of(from.values, [&](const std::string& value) {
                         return std::ranges::find(to.values, value) != to.values.end();
                       });
    return keeps || capacity(to) > 0 ? "" : "values that are no members any more";
  }
  if (is_integer(from.base) && is_integer(to.base)) return integer_narrowing(from, to);
  if (from.base == BaseType::decimal && to.base == BaseType::decimal) return decimal_narrowing(from, to);
  if (capacity(from) > 0 && capacity(to) > 0) {
    return capacity(to) < capacity(from) ? fmt::format("text longer than {} characters", capacity(to)) : "";
  }
  if (is_integer(from.base) && capacity(to) >= 20) return "";
  if (from.base == to.base && from.length.value_or(0) <= to.length.value_or(0)) return "";
  return fmt::format("values that {} cannot hold", after.column_type);
}

}  // namespace belay
