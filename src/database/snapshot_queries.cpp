// The columns are those of MySQL 5.7 to 9 and MariaDB 10.6 and later (manuals, "INFORMATION_SCHEMA Tables"); where they
// differ, the server is asked for.
#include "database/snapshot_queries.h"

#include <fmt/format.h>

namespace belay {

std::string SnapshotQueries::database_defaults() const {
  return fmt::format(
      "SELECT DEFAULT_CHARACTER_SET_NAME AS `charset`, DEFAULT_COLLATION_NAME AS `collation`"
      " FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = {}",
      database);
}

std::string SnapshotQueries::tables() const {
  return fmt::format(
      "SELECT TABLE_NAME, AUTO_INCREMENT, TABLE_TYPE AS `kind`, ENGINE AS `engine`, ROW_FORMAT AS `row_format`,"
      " TABLE_COLLATION AS `collation`, CREATE_OPTIONS AS `options`, TABLE_COMMENT AS `comment`"
      " FROM information_schema.TABLES WHERE TABLE_SCHEMA = {}",
      database);
}

std::string SnapshotQueries::columns() const {
  return fmt::format(
      "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE AS `type`, IS_NULLABLE AS `nullable`, COLUMN_DEFAULT AS `default`,"
      " EXTRA AS `extra`, CHARACTER_SET_NAME AS `charset`, COLLATION_NAME AS `collation`,"
      " GENERATION_EXPRESSION AS `expression`, {} COLUMN_COMMENT AS `comment`"
      " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = {} ORDER BY TABLE_NAME, ORDINAL_POSITION",
      server.is_mysql({8, 0, 0}) ? "SRS_ID AS `srid`," : "", database);
}

// Then: column or expression, prefix length, direction (A, D, nothing), and the properties of the whole index.
std::string SnapshotQueries::index_parts() const {
  const char* expression = server.is_mysql({8, 0, 13}) ? "EXPRESSION" : "NULL";
  const char* used = server.is_mysql({8, 0, 0}) ? "IS_VISIBLE AS `visible`,"
                     : server.is_mariadb()      ? "IGNORED AS `ignored`,"
                                                : "";
  return fmt::format(
      "SELECT TABLE_NAME, INDEX_NAME, COALESCE(COLUMN_NAME, {}), SUB_PART, COLLATION,"
      " IF(NON_UNIQUE, 'NO', 'YES') AS `unique`, INDEX_TYPE AS `type`, {} INDEX_COMMENT AS `comment`"
      " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = {} ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX",
      expression, used, database);
}

std::string SnapshotQueries::foreign_keys() const {
  return fmt::format(
      "SELECT TABLE_NAME, CONSTRAINT_NAME,"
      " IF(UNIQUE_CONSTRAINT_SCHEMA = CONSTRAINT_SCHEMA, '', UNIQUE_CONSTRAINT_SCHEMA) AS `referenced_database`,"
      " REFERENCED_TABLE_NAME AS `referenced_table`, UPDATE_RULE AS `on_update`, DELETE_RULE AS `on_delete`"
      " FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = {}",
      database);
}

std::string SnapshotQueries::foreign_columns() const {
  return fmt::format(
      "SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_COLUMN_NAME"
      " FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = {} AND REFERENCED_TABLE_NAME IS NOT NULL"
      " ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION",
      database);
}

std::string SnapshotQueries::checks() const {
  if (server.is_mariadb()) {
    return fmt::format(
        "SELECT TABLE_NAME, CONCAT(CONSTRAINT_NAME, IF(LEVEL = 'Column', ' (column)', '')), CHECK_CLAUSE AS `clause`"
        " FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = {}",
        database);
  }
  if (!server.is_mysql({8, 0, 16})) return {};
  return fmt::format(
      "SELECT t.TABLE_NAME, t.CONSTRAINT_NAME, t.ENFORCED AS `enforced`, c.CHECK_CLAUSE AS `clause`"
      " FROM information_schema.TABLE_CONSTRAINTS t JOIN information_schema.CHECK_CONSTRAINTS c"
      " ON c.CONSTRAINT_SCHEMA = t.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = t.CONSTRAINT_NAME"
      " WHERE t.TABLE_SCHEMA = {} AND t.CONSTRAINT_TYPE = 'CHECK'",
      database);
}

std::string SnapshotQueries::partitions() const {
  return fmt::format(
      "SELECT TABLE_NAME, PARTITION_NAME, SUBPARTITION_NAME, PARTITION_METHOD AS `method`,"
      " PARTITION_EXPRESSION AS `expression`, PARTITION_DESCRIPTION AS `values`,"
      " SUBPARTITION_METHOD AS `submethod`, SUBPARTITION_EXPRESSION AS `subexpression`, PARTITION_COMMENT AS `comment`"
      " FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = {} AND PARTITION_NAME IS NOT NULL"
      " ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION",
      database);
}

std::string SnapshotQueries::views() const {
  return fmt::format(
      "SELECT TABLE_NAME, VIEW_DEFINITION AS `definition`, CHECK_OPTION AS `check_option`, SECURITY_TYPE AS "
      "`security`, {}"
      " DEFINER AS `definer` FROM information_schema.VIEWS WHERE TABLE_SCHEMA = {}",
      server.is_mariadb() ? "ALGORITHM AS `algorithm`," : "", database);
}

std::string SnapshotQueries::routines() const {
  return fmt::format(
      "SELECT ROUTINE_TYPE, ROUTINE_NAME, DTD_IDENTIFIER AS `returns`, ROUTINE_DEFINITION AS `body`,"
      " IS_DETERMINISTIC AS `deterministic`, SQL_DATA_ACCESS AS `data_access`, SECURITY_TYPE AS `security`,"
      " SQL_MODE AS `sql_mode`, ROUTINE_COMMENT AS `comment`, DEFINER AS `definer`"
      " FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = {}",
      database);
}

// A function's result is its parameter 0, without a name.
std::string SnapshotQueries::parameters() const {
  return fmt::format(
      "SELECT ROUTINE_TYPE, SPECIFIC_NAME, CONCAT_WS(' ', PARAMETER_MODE, PARAMETER_NAME, DTD_IDENTIFIER)"
      " FROM information_schema.PARAMETERS WHERE SPECIFIC_SCHEMA = {} AND ORDINAL_POSITION > 0"
      " ORDER BY SPECIFIC_NAME, ORDINAL_POSITION",
      database);
}

std::string SnapshotQueries::triggers() const {
  return fmt::format(
      "SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE AS `table`, ACTION_TIMING AS `timing`, EVENT_MANIPULATION AS `event`,"
      " ACTION_ORDER AS `position`, ACTION_STATEMENT AS `body`, SQL_MODE AS `sql_mode`, DEFINER AS `definer`"
      " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = {}",
      database);
}

std::string SnapshotQueries::events() const {
  return fmt::format(
      "SELECT EVENT_NAME, EVENT_DEFINITION AS `body`, EVENT_TYPE AS `kind`, EXECUTE_AT AS `at`,"
      " INTERVAL_VALUE AS `every`, INTERVAL_FIELD AS `unit`, STARTS AS `starts`, ENDS AS `ends`, STATUS AS `status`,"
      " ON_COMPLETION AS `on_completion`, SQL_MODE AS `sql_mode`, EVENT_COMMENT AS `comment`, DEFINER AS `definer`"
      " FROM information_schema.EVENTS WHERE EVENT_SCHEMA = {}",
      database);
}

}  // namespace belay
