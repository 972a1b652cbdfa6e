#include "rules/table_limits.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "rules/table_traits.h"

namespace belay {

// Bytes in a row and in a key (MySQL manual, "Data Type Storage Requirements").
static std::optional<uint64_t> fixed_bytes(const DataType& type) {
  switch (type.base) {
    case BaseType::tinyint:
    case BaseType::boolean:
    case BaseType::year: return 1;
    case BaseType::smallint: return 2;
    case BaseType::mediumint:
    case BaseType::date: return 3;
    case BaseType::integer: return 4;
    case BaseType::bigint:
    case BaseType::double_:
    case BaseType::serial: return 8;
    case BaseType::float_: return 4;
    case BaseType::time: return 3 + (type.length.value_or(0) + 1) / 2;
    case BaseType::timestamp: return 4 + (type.length.value_or(0) + 1) / 2;
    case BaseType::datetime: return 5 + (type.length.value_or(0) + 1) / 2;
    case BaseType::bit: return (type.length.value_or(1) + 7) / 8;
    case BaseType::binary: return type.length.value_or(1);
    case BaseType::enum_: return type.values.size() < 256 ? 1 : 2;
    case BaseType::set: return std::min<uint64_t>(8, (type.values.size() + 7) / 8);
    default: return std::nullopt;
  }
}

// Nine digits take four bytes; what is left over takes as many as it needs.
static uint64_t decimal_bytes(const DataType& type) {
  constexpr uint64_t rest_bytes[] = {0, 1, 1, 2, 2, 3, 3, 4, 4};
  const auto part = [&](uint64_t digits) { return digits / 9 * 4 + rest_bytes[digits % 9]; };
  const uint64_t digits = type.length.value_or(10);
  const uint64_t behind = std::min<uint64_t>(digits, type.decimals.value_or(0));
  return part(digits - behind) + part(behind);
}

static bool is_varying(BaseType base) {
  return base == BaseType::varchar || base == BaseType::varbinary;
}

static bool is_long(BaseType base) {
  return base >= BaseType::tinyblob && base <= BaseType::longtext;
}

// ---- keys

static std::optional<uint64_t> bytes_of_part(const Table& table, const IndexPart& part) {
  const Column* column = table.find_column(part.column);
  if (!column || !column->known) return std::nullopt;
  const DataType& type = column->definition->type;
  const auto wide = bytes_a_character(table, *column);
  if (!wide) return std::nullopt;
  if (part.length > 0) return uint64_t{part.length} * *wide;
  if (is_varying(type.base) || type.base == BaseType::char_) return type.length.value_or(1) * *wide;
  return type.base == BaseType::decimal ? decimal_bytes(type) : fixed_bytes(type);
}

// MySQL manual, "InnoDB Limits": 3072 bytes for a key, 767 for a column in the older row formats, which 5.6 and MariaDB
// up to 10.1 make unless told otherwise.
static uint64_t most_bytes_of_part(const Table& table, const Server& server) {
  const std::string format = to_lower(table.row_format);
  const bool is_old = server.is_mariadb() ? server.version < Version{10, 2, 2} : server.version < Version{5, 7, 7};
  const bool is_small = format == "compact" || format == "redundant" || (format.empty() && is_old);
  return is_small ? 767 : 3072;
}

// MariaDB indexes a prefix of what is longer than 3072 bytes, or its hash where the key is unique.
static bool makes_do_with_less(const Server& server, uint64_t most) {
  return server.is_mariadb() && most > 767;
}

std::optional<KeyRoom> excess_of_key(const Analysis& analysis, const StatementFacts& statement, const KeyPlace& key) {
  constexpr uint64_t most_bytes_of_key = 3072;
  const Table* table = table_after(analysis, statement, key.table);
  if (!table || to_lower(table->engine) != "innodb") return std::nullopt;
  const Index* index = index_of(*table, key);
  if (!index || (!index->is_unique() && index->kind != KeyKind::index)) return std::nullopt;
  const uint64_t most = most_bytes_of_part(*table, analysis.server);
  uint64_t whole = 0;
  for (const IndexPart& part : index->parts) {
    const auto bytes = bytes_of_part(*table, part);
    if (!bytes) return std::nullopt;
    if (*bytes > most && !makes_do_with_less(analysis.server, most)) return KeyRoom{*bytes, most};
    whole += std::min(*bytes, most);
  }
  if (whole > most_bytes_of_key) return KeyRoom{whole, most_bytes_of_key};
  return std::nullopt;
}

// ---- rows

// The length of a varying text takes a byte or two, the place of a long one eight and one to four.
static std::optional<uint64_t> bytes_in_row(const Table& table, const Column& column) {
  if (!column.known) return std::nullopt;
  const DataType& type = column.definition->type;
  if (type.base == BaseType::decimal) return decimal_bytes(type);
  if (is_long(type.base)) {
    const bool is_blob = type.base <= BaseType::longblob;
    const auto first = is_blob ? BaseType::tinyblob : BaseType::tinytext;
    return 9 + static_cast<uint64_t>(type.base) - static_cast<uint64_t>(first);
  }
  const auto wide = bytes_a_character(table, column);
  if (!wide) return std::nullopt;
  if (type.base == BaseType::char_) return type.length.value_or(1) * *wide;
  if (!is_varying(type.base)) return fixed_bytes(type);
  const uint64_t bytes = type.length.value_or(0) * *wide;
  return bytes + (bytes > 255 ? 2 : 1);
}

static bool is_virtual(const Column& column) {
  return column.definition->generated && !column.definition->generated->stored;
}

static const QualifiedName* defined_table(const Statement& statement) {
  if (const auto* create = as<CreateTable>(statement)) return &create->table;
  const auto* alter = as<AlterTable>(statement);
  return alter ? &alter->table : nullptr;
}

uint64_t row_bytes_of(const Analysis& analysis, const StatementFacts& statement) {
  const QualifiedName* name = defined_table(analysis.statements[statement.id - 1].statement);
  const Table* table = name ? table_after(analysis, statement, *name) : nullptr;
  if (!table || !table->complete) return 0;
  uint64_t whole = 0;
  uint64_t nullable = 0;
  for (const Column& column : table->columns) {
    if (column.known && is_virtual(column)) continue;
    const auto bytes = bytes_in_row(*table, column);
    if (!bytes) return 0;
    whole += *bytes;
    nullable += column.nullable ? 1 : 0;
  }
  return whole + (nullable + 7) / 8;
}

// ---- names

// Continuation bytes of UTF-8 begin no character.
static size_t characters_in(std::string_view text) {
  return static_cast<size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string long_name_in(const StatementFacts& statement) {
  constexpr size_t most_characters = 64;  // MySQL manual, "Identifier Length Limits"
  for (const auto* objects : {&statement.creates, &statement.parts})
    for (const Object& object : *objects)
      if (object.kind != ObjectKind::row && characters_in(object.name) > most_characters) return object.name;
  return {};
}

}  // namespace belay
