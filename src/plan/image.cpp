#include "plan/image.h"

#include <fmt/format.h>

#include "plan/sql.h"

namespace belay {

static std::string schema_of(const Image& image) { return image.schema.empty() ? "DATABASE()" : quoted(image.schema); }

static std::string sql_of(const Image& image) { return in_schema(image.schema, image.name); }

static std::string rows_of(std::string_view view, const Image& image) {
  return fmt::format("information_schema.{} WHERE table_schema = {} AND table_name = {}", view, schema_of(image), quoted(image.name));
}

static std::string is_there(const Image& image) { return fmt::format("EXISTS (SELECT 1 FROM {})", rows_of("tables", image)); }

// A statement that fails with what it says: there is no other way to stop a script of plain SQL with a message.
static std::string stop(const Image& image, std::string_view message) {
  return fmt::format("IF({}, {}, NULL)", is_there(image), quoted(fmt::format("CALL `{}`", message)));
}

Computed update_from(const Image& image, const std::vector<std::string>& columns) {
  std::vector<std::string> assignments;
  std::vector<std::string> names;
  for (const std::string& column : columns) {
    assignments.push_back(fmt::format("live.{0} = image.{0}", quoted_name(column)));
    names.push_back(quoted(column));
  }
  const std::string statement = fmt::format(
      "SELECT CONCAT({}, GROUP_CONCAT('live.`', column_name, '` = image.`', column_name, '`' SEPARATOR ' AND '), {},\n"
      "    COALESCE((SELECT GROUP_CONCAT(', live.`', column_name, '` = image.`', column_name, '`' SEPARATOR '')\n"
      "      FROM {} AND extra LIKE '%on update%' AND column_name NOT IN ({})), ''))\n"
      "    FROM {} AND index_name = 'PRIMARY' HAVING SUM(column_name IN ({})) = 0",
      quoted(fmt::format("UPDATE {} AS live JOIN {} AS image ON ", image.table, sql_of(image))),
      quoted(fmt::format(" SET {}", joined(assignments, ", "))), rows_of("columns", image), joined(names, ", "),
      rows_of("statistics", image), joined(names, ", "));
  return {{"(" + statement + ")", stop(image, fmt::format("no key tells the rows of {} apart", image.name))}};
}

Computed insert_from(const Image& image) {
  const std::string statement = fmt::format("INSERT IGNORE INTO {} SELECT * FROM {}", image.table, sql_of(image));
  return {{fmt::format("IF({}, {}, NULL)", is_there(image), quoted(statement))}};
}

// information_schema.columns keeps a default as SQL text on MariaDB, and on MySQL as the bare value, or, where EXTRA
// says DEFAULT_GENERATED, as an expression with escaped quotes (MySQL manual, "The INFORMATION_SCHEMA COLUMNS Table").
static constexpr std::string_view kDefinition =
    "old.column_type,\n"
    "    IF(COALESCE(old.collation_name, '') IN ('', whole.table_collation), '', CONCAT(' CHARACTER SET ', old.character_set_name, ' COLLATE ', old.collation_name)),\n"
    "    IF(old.is_nullable = 'YES', ' NULL', ' NOT NULL'),\n"
    "    CASE WHEN old.column_default IS NULL THEN ''\n"
    "      WHEN VERSION() LIKE '%MariaDB%' OR old.data_type = 'bit' OR old.column_default LIKE 'CURRENT_TIMESTAMP%'\n"
    "        THEN CONCAT(' DEFAULT ', old.column_default)\n"
    "      WHEN old.extra LIKE '%DEFAULT_GENERATED%' THEN CONCAT(' DEFAULT (', REPLACE(old.column_default, '\\\\''', ''''), ')')\n"
    "      ELSE CONCAT(' DEFAULT ', QUOTE(old.column_default)) END,\n"
    "    IF(old.extra LIKE '%on update%', CONCAT(' ', SUBSTRING(old.extra, LOCATE('on update', old.extra))), ''),\n"
    "    IF(old.extra LIKE '%auto_increment%', ' AUTO_INCREMENT', ''),\n"
    "    IF(old.column_comment = '', '', CONCAT(' COMMENT ', QUOTE(old.column_comment)))";

static std::string position_in(const Image& image) {
  return fmt::format(
      ",\n    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM {} AND ordinal_position = old.ordinal_position - 1), ' FIRST')",
      rows_of("columns", image));
}

Computed column_from(const Image& image, const ColumnBack& back) {
  return {{fmt::format(
      "(SELECT CONCAT({}, {}{})\n"
      "    FROM information_schema.columns AS old\n"
      "    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = old.table_name\n"
      "    WHERE old.table_schema = {} AND old.table_name = {} AND old.column_name = {}\n"
      "      AND COALESCE(old.generation_expression, '') = ''{}{})",
      quoted(fmt::format("ALTER TABLE {} {}", image.table, back.clause)), kDefinition,
      back.position ? position_in(image) : "", schema_of(image), quoted(image.name), quoted(back.column),
      back.condition.empty() ? "" : " AND ", back.condition)}};
}

Computed index_from(const Image& image, std::string_view index, const std::string& condition) {
  const bool primary = index == "PRIMARY";
  return {{fmt::format(
      "(SELECT CONCAT({}, {}' (',\n"
      "      GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', sub_part, ')')),\n"
      "        IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index), ')')\n"
      "    FROM {} AND index_name = {}{}{})",
      quoted(fmt::format("ALTER TABLE {} ADD ", image.table)),
      primary ? "'PRIMARY KEY'," 
              : fmt::format("MAX(CASE WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN CONCAT(index_type, ' ') WHEN non_unique = 0 THEN 'UNIQUE ' ELSE '' END), {}, ",
                            quoted("INDEX " + quoted_name(index))),
      rows_of("statistics", image), quoted(index), condition.empty() ? "" : " AND ", condition)}};
}

Computed option_from(const Image& image, std::string_view clause, std::string_view column) {
  return {{fmt::format("(SELECT CONCAT({}, {}) FROM {})", quoted(fmt::format("ALTER TABLE {} {}", image.table, clause)), column,
                      rows_of("tables", image))}};
}

}  // namespace belay
