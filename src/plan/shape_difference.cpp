#include "plan/shape_difference.h"

#include <fmt/format.h>

#include "plan/alter.h"
#include "plan/sql.h"

namespace belay {

namespace {

std::string rows_of(std::string_view view, const QualifiedName& table, std::string_view alias) {
  return fmt::format("{0}.table_schema = {1} AND {0}.table_name = {2}", alias, schema_of(table),
                     quoted(table.name.text))
      .insert(0, fmt::format("information_schema.{} AS {} WHERE ", view, alias));
}

std::string first_of(std::string_view words, const std::string& rows, std::string_view order) {
  return fmt::format("(SELECT CONCAT({})\n    FROM {} ORDER BY {} LIMIT 1)", words, rows, order);
}

std::string column_of(const QualifiedName& table, std::string_view alias, std::string_view other) {
  return fmt::format("(SELECT 1 FROM {} AND {}.column_name = {}.column_name)", rows_of("columns", table, alias), alias,
                     other);
}

std::string missing_column(const TablePair& pair) {
  return first_of(fmt::format("{}, wanted.column_name", quoted(pair.found.name.text + " has no column ")),
                  fmt::format("{} AND NOT EXISTS {}", rows_of("columns", pair.wanted, "wanted"),
                              column_of(pair.found, "found", "wanted")),
                  "wanted.ordinal_position");
}

std::string column_too_many(const TablePair& pair) {
  return first_of(fmt::format("{}, found.column_name", quoted(pair.found.name.text + " has one column more: ")),
                  fmt::format("{} AND NOT EXISTS {}", rows_of("columns", pair.found, "found"),
                              column_of(pair.wanted, "wanted", "found")),
                  "found.ordinal_position");
}

// The first property that differs.
constexpr std::string_view kProperty =
    "CASE WHEN found.column_type <> wanted.column_type THEN CONCAT(' is ', found.column_type, ', not ', "
    "wanted.column_type)\n"
    "      WHEN found.is_nullable <> wanted.is_nullable THEN IF(found.is_nullable = 'YES', ' may be NULL', ' is NOT "
    "NULL')\n"
    "      WHEN NOT (found.column_default <=> wanted.column_default) THEN CONCAT(' has the default ', "
    "COALESCE(found.column_default, 'NULL'))\n"
    "      WHEN found.extra <> wanted.extra THEN CONCAT(' is ', IF(found.extra = '', CONCAT('not ', wanted.extra), "
    "found.extra))\n"
    "      WHEN NOT (found.generation_expression <=> wanted.generation_expression) THEN ' is generated otherwise'\n"
    "      WHEN NOT (found.collation_name <=> wanted.collation_name) THEN CONCAT(' is ', found.collation_name, ', not "
    "', "
    "wanted.collation_name) END";

std::string other_column(const TablePair& pair, const std::string& condition) {
  return first_of(
      fmt::format("{}, wanted.column_name, {}", quoted(pair.found.name.text + "."), kProperty),
      fmt::format(
          "information_schema.columns AS wanted JOIN {} AND wanted.table_schema = {} AND wanted.table_name = {} "
          "AND wanted.column_name = found.column_name{}\n      AND {} IS NOT NULL",
          rows_of("columns", pair.found, "found"), schema_of(pair.wanted), quoted(pair.wanted.name.text), condition,
          kProperty),
      "wanted.ordinal_position");
}

constexpr std::string_view kParts =
    "GROUP_CONCAT(column_name, IF(sub_part IS NULL, '', CONCAT('(', sub_part, ')')) ORDER BY seq_in_index)";

std::string parts_of_indexes(const QualifiedName& table, std::string_view alias) {
  return fmt::format(
      "(SELECT index_name, CONCAT(IF(MAX(non_unique) = 0, 'unique ', ''), {}) AS parts FROM {} GROUP BY index_name)",
      kParts, rows_of("statistics", table, alias));
}

// More indexes than wanted are no other shape: a foreign key brings one of its own.
std::string other_index(const TablePair& pair) {
  return first_of(
      fmt::format(
          "{}, ' index ', wanted.index_name, COALESCE(CONCAT(' is on ', found.parts, ', not ', wanted.parts), ' "
          "is not there')",
          quoted(pair.found.name.text)),
      fmt::format("{} AS wanted LEFT JOIN {} AS found ON found.index_name = wanted.index_name\n"
                  "    WHERE NOT (found.parts <=> wanted.parts)",
                  parts_of_indexes(pair.wanted, "model"), parts_of_indexes(pair.found, "live")),
      "wanted.index_name");
}

std::string text_of(const KeyPart& part) {
  return part.column.text + (part.length ? fmt::format("({})", *part.length) : "");
}

}  // namespace

std::string difference_of_tables(const TablePair& pair) {
  return fmt::format("COALESCE({},\n    {},\n    {},\n    {})", missing_column(pair), column_too_many(pair),
                     other_column(pair, ""), other_index(pair));
}

std::string difference_of_column(const TablePair& pair, std::string_view column) {
  return other_column(pair, fmt::format(" AND wanted.column_name = {}", quoted(column)));
}

std::string difference_of_index(const QualifiedName& table, const KeyDefinition& key) {
  std::vector<std::string> parts;
  for (const KeyPart& part : key.parts) parts.push_back(text_of(part));
  const bool is_unique = key.kind == KeyKind::unique || key.kind == KeyKind::primary;
  const std::string wanted = (is_unique ? "unique " : "") + joined(parts, ",");
  return fmt::format(
      "(SELECT CONCAT({}, found.parts, {}) FROM {} AS found\n    WHERE found.index_name = {} AND "
      "found.parts <> {})",
      quoted(fmt::format("{} index {} is on ", table.name.text, name_of(key))), quoted(", not " + wanted),
      parts_of_indexes(table, "live"), quoted(name_of(key)), quoted(wanted));
}

}  // namespace belay
