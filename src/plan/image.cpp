#include "plan/image.h"

#include <fmt/format.h>

#include "plan/lookup.h"
#include "plan/sql.h"

namespace belay {

static std::string schema_of(const Image& image) {
  return image.schema.empty() ? "DATABASE()" : quoted(image.schema);
}

static std::string sql_of(const Image& image) {
  return in_schema(image.schema, image.name);
}

static std::string rows_of(std::string_view view, const Image& image) {
  return fmt::format("information_schema.{} WHERE table_schema = {} AND table_name = {}", view, schema_of(image),
                     quoted(image.name));
}

static std::string is_there(const Image& image) {
  return fmt::format("EXISTS (SELECT 1 FROM {})", rows_of("tables", image));
}

static std::string stop(const Image& image, std::string_view message) {
  return fmt::format("IF({}, {}, NULL)", is_there(image), quoted(fmt::format("CALL sqlbelay.`{}`", message)));
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

static Computed if_there(const Image& image, const std::string& statement) {
  return {{fmt::format("IF({}, {}, NULL)", is_there(image), quoted(statement))}};
}

Computed insert_from(const Image& image) {
  return if_there(image, fmt::format("INSERT IGNORE INTO {} SELECT * FROM {}", image.table, sql_of(image)));
}

Computed replace_from(const Image& image) {
  return if_there(image, fmt::format("REPLACE INTO {} SELECT * FROM {}", image.table, sql_of(image)));
}

Computed delete_from(const Image& image, const std::string& same) {
  return if_there(image,
                  fmt::format("DELETE live FROM {} AS live JOIN {} AS image ON {}", image.table, sql_of(image), same));
}

// information_schema.columns keeps a default as SQL text on MariaDB, and on MySQL as the bare value, or, where EXTRA
// says DEFAULT_GENERATED, as an expression with escaped quotes (MySQL manual, "The INFORMATION_SCHEMA COLUMNS Table").
// A check beside the column, as JSON is on MariaDB, is found by what MariaDB alone reads (its manual, "Comment
// Syntax").
static constexpr std::string_view kDefinition =
    "old.column_type,\n"
    "    IF(COALESCE(old.collation_name, '') IN ('', whole.table_collation), '', CONCAT(' CHARACTER SET ', "
    "old.character_set_name, ' COLLATE ', old.collation_name)),\n"
    "    IF(old.is_nullable = 'YES', ' NULL', ' NOT NULL'),\n"
    "    CASE WHEN old.column_default IS NULL THEN ''\n"
    "      WHEN VERSION() LIKE '%MariaDB%' OR old.data_type = 'bit' OR old.column_default LIKE 'CURRENT_TIMESTAMP%'\n"
    "        THEN CONCAT(' DEFAULT ', old.column_default)\n"
    "      WHEN old.extra LIKE '%DEFAULT_GENERATED%' THEN CONCAT(' DEFAULT (', REPLACE(old.column_default, '\\\\''', "
    "''''), ')')\n"
    "      ELSE CONCAT(' DEFAULT ', QUOTE(old.column_default)) END,\n"
    "    IF(old.extra LIKE '%on update%', CONCAT(' ', SUBSTRING(old.extra, LOCATE('on update', old.extra))), ''),\n"
    "    IF(old.extra LIKE '%auto_increment%', ' AUTO_INCREMENT', ''),\n"
    "    IF(old.column_comment = '', '', CONCAT(' COMMENT ', QUOTE(old.column_comment)))\n"
    "    /*M!100510 , COALESCE((SELECT MAX(CONCAT(' CHECK (', rule.check_clause, ')')) FROM "
    "information_schema.check_constraints AS rule\n"
    "      WHERE rule.constraint_schema = old.table_schema AND rule.table_name = old.table_name AND rule.level = "
    "'Column' "
    "AND rule.constraint_name = old.column_name), '') */";

// Behind the nearest of the columns that stood before it and are there: others may come back later.
static std::string position_in(const Image& image) {
  return fmt::format(
      ",\n    COALESCE((SELECT CONCAT(' AFTER `', column_name, '`') FROM {} AND ordinal_position < "
      "old.ordinal_position\n"
      "      AND column_name IN (SELECT column_name FROM information_schema.columns WHERE table_schema = {} AND "
      "table_name = {})\n"
      "      ORDER BY ordinal_position DESC LIMIT 1), ' FIRST')",
      rows_of("columns", image), schema_of(image.base), quoted(image.base.name.text));
}

Computed column_from(const Image& image, const ColumnBack& back) {
  return {
      {fmt::format("(SELECT CONCAT({}, {}{})\n"
                   "    FROM information_schema.columns AS old\n"
                   "    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND "
                   "whole.table_name = old.table_name\n"
                   "    WHERE old.table_schema = {} AND old.table_name = {} AND old.column_name = {}\n"
                   "      AND COALESCE(old.generation_expression, '') = ''{}{})",
                   quoted(fmt::format("ALTER TABLE {} {}", image.table, back.clause)), kDefinition,
                   back.position ? position_in(image) : "", schema_of(image), quoted(image.name), quoted(back.column),
                   back.condition.empty() ? "" : " AND ", back.condition)}};
}

// The columns of an index of the image, as in ADD INDEX; the rows are those of one index.
static constexpr std::string_view kKeyParts =
    "GROUP_CONCAT('`', column_name, '`', IF(sub_part IS NULL OR index_type IN ('FULLTEXT', 'SPATIAL'), '', CONCAT('(', "
    "sub_part, ')')),"
    " IF(collation = 'D', ' DESC', '') ORDER BY seq_in_index)";

static constexpr std::string_view kIndexKind =
    "MAX(CASE WHEN index_name = 'PRIMARY' THEN 'PRIMARY KEY' WHEN index_type IN ('FULLTEXT', 'SPATIAL') THEN "
    "CONCAT(index_type, ' INDEX')"
    " WHEN non_unique = 0 THEN 'UNIQUE INDEX' ELSE 'INDEX' END)";

static constexpr std::string_view kIndexName = "IF(index_name = 'PRIMARY', '', CONCAT(' `', index_name, '`'))";

Computed index_from(const Image& image, std::string_view index, const std::string& condition) {
  return {{fmt::format("(SELECT CONCAT({}, {}, MAX({}), ' (',\n      {}, ')')\n    FROM {} AND index_name = {}{}{})",
                       quoted(fmt::format("ALTER TABLE {} ADD ", image.table)), kIndexKind, kIndexName, kKeyParts,
                       rows_of("statistics", image), quoted(index), condition.empty() ? "" : " AND ", condition)}};
}

Computed index_in_place_of_new(const Image& image, std::string_view index) {
  return {{fmt::format(
      "(SELECT CONCAT({}, IF({}, {}, ''), 'ADD ', {}, MAX({}), ' (',\n      {}, ')')\n    FROM {} AND index_name = {}\n"
      "    HAVING COALESCE(GROUP_CONCAT(column_name ORDER BY seq_in_index), '') NOT IN ('', {}))",
      quoted(fmt::format("ALTER TABLE {} ", image.table)), find_index(image.base, index).exists(),
      quoted(index == "PRIMARY" ? "DROP PRIMARY KEY, " : fmt::format("DROP INDEX {}, ", quoted_name(index))),
      kIndexKind, kIndexName, kKeyParts, rows_of("statistics", image), quoted(index),
      columns_of_index(image.base, index))}};
}

Computed without_new_index(const Image& image, std::string_view column) {
  return {{fmt::format(
      "(SELECT CONCAT({}, GROUP_CONCAT('DROP INDEX `', index_name, '`' SEPARATOR ', '))\n"
      "    FROM information_schema.statistics WHERE table_schema = {} AND table_name = {} AND column_name = {} AND "
      "non_unique = 0\n"
      "      AND index_name <> 'PRIMARY' AND index_name NOT IN (SELECT index_name FROM {}) AND {})",
      quoted(fmt::format("ALTER TABLE {} ", image.table)), schema_of(image.base), quoted(image.base.name.text),
      quoted(column), rows_of("statistics", image), is_there(image))}};
}

Computed charsets_from(const Image& image) {
  return {{fmt::format(
      "(SELECT CONCAT({}, GROUP_CONCAT('MODIFY COLUMN `', old.column_name, '` ', {}\n"
      "    ORDER BY old.ordinal_position SEPARATOR ', '))\n"
      "    FROM information_schema.columns AS old\n"
      "    JOIN information_schema.tables AS whole ON whole.table_schema = old.table_schema AND whole.table_name = "
      "old.table_name\n"
      "    WHERE old.table_schema = {} AND old.table_name = {} AND old.collation_name IS NOT NULL\n"
      "      AND COALESCE(old.generation_expression, '') = '')",
      quoted(fmt::format("ALTER TABLE {} ", image.table)), kDefinition, schema_of(image), quoted(image.name))}};
}

Computed indexes_with(const Image& image, std::string_view column) {
  const std::string left_over = fmt::format(
      "index_name IN (SELECT index_name FROM information_schema.statistics WHERE table_schema = {} AND table_name = "
      "{})",
      schema_of(image.base), quoted(image.base.name.text));
  return {{fmt::format(
      "(SELECT CONCAT({}, GROUP_CONCAT(clauses SEPARATOR ', '))\n"
      "    FROM (SELECT CONCAT(IF({}, CONCAT('DROP INDEX `', index_name, '`, '), ''), 'ADD ', {}, {}, ' (',\n"
      "      {}, ')') AS clauses\n"
      "    FROM {} GROUP BY index_name HAVING SUM(column_name = {}) > 0) AS indexes)",
      quoted(fmt::format("ALTER TABLE {} ", image.table)), left_over, kIndexKind, kIndexName, kKeyParts,
      rows_of("statistics", image), quoted(column))}};
}

std::string definition_of_foreign_key(const QualifiedName& table, std::string_view name) {
  return fmt::format(
      "(SELECT CONCAT({}, GROUP_CONCAT('`', part.column_name, '`' ORDER BY part.ordinal_position), ') REFERENCES `',"
      " MAX(part.referenced_table_schema), '`.`', MAX(part.referenced_table_name), '` (',"
      " GROUP_CONCAT('`', part.referenced_column_name, '`' ORDER BY part.ordinal_position), ') ON DELETE ', "
      "MAX(rule.delete_rule),"
      " ' ON UPDATE ', MAX(rule.update_rule))"
      " FROM information_schema.key_column_usage AS part JOIN information_schema.referential_constraints AS rule"
      " ON rule.constraint_schema = part.constraint_schema AND rule.constraint_name = part.constraint_name AND "
      "rule.table_name = part.table_name"
      " WHERE part.table_schema = {} AND part.table_name = {} AND part.constraint_name = {})",
      quoted(fmt::format("CONSTRAINT {} FOREIGN KEY (", quoted_name(name))), schema_of(table), quoted(table.name.text),
      quoted(name));
}

Computed option_from(const Image& image, std::string_view clause, std::string_view column) {
  return {{fmt::format("(SELECT CONCAT({}, {}) FROM {})", quoted(fmt::format("ALTER TABLE {} {}", image.table, clause)),
                       column, rows_of("tables", image))}};
}

}  // namespace belay
