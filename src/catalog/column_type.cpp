#include "catalog/column_type.h"

#include <array>

#include <fmt/format.h>

namespace belay {

namespace {

struct TypeEntry {
  BaseType base;
  std::string_view name;
  uint64_t width;           // display width of integers (signed), default length of others; 0: none shown
  uint64_t unsigned_width;  // of integers
};

// MySQL manual, "Numeric Type Syntax": the display widths that the server fills in.
constexpr std::array types = {
    TypeEntry{BaseType::tinyint, "tinyint", 4, 3},
    TypeEntry{BaseType::smallint, "smallint", 6, 5},
    TypeEntry{BaseType::mediumint, "mediumint", 9, 8},
    TypeEntry{BaseType::integer, "int", 11, 10},
    TypeEntry{BaseType::bigint, "bigint", 20, 20},
    TypeEntry{BaseType::decimal, "decimal", 10, 0},
    TypeEntry{BaseType::float_, "float", 0, 0},
    TypeEntry{BaseType::double_, "double", 0, 0},
    TypeEntry{BaseType::bit, "bit", 1, 0},
    TypeEntry{BaseType::date, "date", 0, 0},
    TypeEntry{BaseType::time, "time", 0, 0},
    TypeEntry{BaseType::datetime, "datetime", 0, 0},
    TypeEntry{BaseType::timestamp, "timestamp", 0, 0},
    TypeEntry{BaseType::year, "year", 4, 0},
    TypeEntry{BaseType::char_, "char", 1, 0},
    TypeEntry{BaseType::varchar, "varchar", 0, 0},
    TypeEntry{BaseType::binary, "binary", 1, 0},
    TypeEntry{BaseType::varbinary, "varbinary", 0, 0},
    TypeEntry{BaseType::tinyblob, "tinyblob", 0, 0},
    TypeEntry{BaseType::blob, "blob", 0, 0},
    TypeEntry{BaseType::mediumblob, "mediumblob", 0, 0},
    TypeEntry{BaseType::longblob, "longblob", 0, 0},
    TypeEntry{BaseType::tinytext, "tinytext", 0, 0},
    TypeEntry{BaseType::text, "text", 0, 0},
    TypeEntry{BaseType::mediumtext, "mediumtext", 0, 0},
    TypeEntry{BaseType::longtext, "longtext", 0, 0},
    TypeEntry{BaseType::geometry, "geometry", 0, 0},
    TypeEntry{BaseType::point, "point", 0, 0},
    TypeEntry{BaseType::linestring, "linestring", 0, 0},
    TypeEntry{BaseType::polygon, "polygon", 0, 0},
    TypeEntry{BaseType::multipoint, "multipoint", 0, 0},
    TypeEntry{BaseType::multilinestring, "multilinestring", 0, 0},
    TypeEntry{BaseType::multipolygon, "multipolygon", 0, 0},
    TypeEntry{BaseType::vector, "vector", 0, 0},
    TypeEntry{BaseType::uuid, "uuid", 0, 0},
    TypeEntry{BaseType::inet4, "inet4", 0, 0},
    TypeEntry{BaseType::inet6, "inet6", 0, 0},
};

const TypeEntry* entry_of(BaseType base) {
  for (const TypeEntry& entry : types) {
    if (entry.base == base) return &entry;
  }
  return nullptr;
}

bool shows_display_width(const Server& server) {
  return server.vendor == Vendor::mariadb || server.vendor == Vendor::oceanbase ||
         (server.vendor == Vendor::mysql && server.version < Version{8, 0, 19});
}

std::string sign_of(const DataType& type) {
  return fmt::format("{}{}", type.is_unsigned || type.is_zerofill ? " unsigned" : "",
                     type.is_zerofill ? " zerofill" : "");
}

std::string integer_type(const DataType& type, const TypeEntry& entry, const Server& server) {
  const bool no_sign = type.is_unsigned || type.is_zerofill;
  const uint64_t width = type.length.value_or(no_sign ? entry.unsigned_width : entry.width);
  const bool boolean_like = entry.base == BaseType::tinyint && width == 1 && !no_sign;
  if (!shows_display_width(server) && !boolean_like && !type.is_zerofill) {
    return fmt::format("{}{}", entry.name, sign_of(type));
  }
  return fmt::format("{}({}){}", entry.name, width, sign_of(type));
}

std::string quoted_values(const DataType& type) {
  std::string result;
  for (const std::string& value : type.values) {
    if (!result.empty()) result += ',';
    result += '\'';
    for (const char c : value) {
      if (c == '\'') result += '\'';
      result += c;
    }
    result += '\'';
  }
  return result;
}

std::string real_type(const DataType& type, const TypeEntry& entry) {
  if (type.decimals) return fmt::format("{}({},{}){}", entry.name, *type.length, *type.decimals, sign_of(type));
  const bool is_wide_float = entry.base == BaseType::float_ && type.length.value_or(0) > 24;
  return fmt::format("{}{}", is_wide_float ? "double" : entry.name, sign_of(type));
}

// MySQL manual, "The BLOB and TEXT Types": TEXT(n) becomes the smallest type that holds n characters; three bytes each
// is the least that the wide charsets count.
std::string sized_text_type(const DataType& type, const TypeEntry& entry) {
  if (!type.length) return std::string(entry.name);
  const bool is_blob = entry.base == BaseType::blob;
  const uint64_t bytes = *type.length * (is_blob ? 1 : 4);
  const std::string_view suffix = is_blob ? "blob" : "text";
  if (bytes < 256) return fmt::format("tiny{}", suffix);
  if (bytes < 65536) return std::string(suffix);
  return fmt::format("{}{}", bytes < 16777216 ? "medium" : "long", suffix);
}

}  // namespace

bool is_integer(BaseType type) {
  return type == BaseType::tinyint || type == BaseType::smallint || type == BaseType::mediumint ||
         type == BaseType::integer || type == BaseType::bigint || type == BaseType::boolean || type == BaseType::serial;
}

bool is_text(BaseType type) {
  switch (type) {
    case BaseType::char_:
    case BaseType::varchar:
    case BaseType::tinytext:
    case BaseType::text:
    case BaseType::mediumtext:
    case BaseType::longtext:
    case BaseType::enum_:
    case BaseType::set: return true;
    default: return false;
  }
}

std::string column_type_of(const DataType& type, const Server& server) {
  switch (type.base) {
    case BaseType::boolean: return "tinyint(1)";
    case BaseType::serial: return shows_display_width(server) ? "bigint(20) unsigned" : "bigint unsigned";
    case BaseType::enum_: return fmt::format("enum({})", quoted_values(type));
    case BaseType::set: return fmt::format("set({})", quoted_values(type));
    case BaseType::json: return server.vendor == Vendor::mariadb ? "longtext" : "json";
    case BaseType::geometrycollection: return server.is_mysql({8, 0, 0}) ? "geomcollection" : "geometrycollection";
    case BaseType::foreign: return type.name;
    default: break;
  }
  const TypeEntry* entry = entry_of(type.base);
  if (!entry) return type.name;
  if (is_integer(type.base)) return integer_type(type, *entry, server);
  switch (type.base) {
    case BaseType::decimal:
      return fmt::format("decimal({},{}){}", type.length.value_or(10), type.decimals.value_or(0), sign_of(type));
    case BaseType::float_:
    case BaseType::double_: return real_type(type, *entry);
    case BaseType::blob:
    case BaseType::text: return sized_text_type(type, *entry);
    case BaseType::year: return shows_display_width(server) ? "year(4)" : "year";
    case BaseType::datetime:
    case BaseType::timestamp:
    case BaseType::time:
      return type.length.value_or(0) == 0 ? std::string(entry->name) : fmt::format("{}({})", entry->name, *type.length);
    default: break;
  }
  const uint64_t length = type.length.value_or(entry->width);
  return length == 0 && !type.length ? std::string(entry->name) : fmt::format("{}({})", entry->name, length);
}

}  // namespace belay
