// The server's package creates some thirty system tables; these are the ones that statements of an upgrade script meet
// in the embedded engine, which checks no accounts and runs no events. Each was found by leaving it out:
//   proc                  procedures and functions (1146; 1728 where a column is not as the engine expects it)
//   func                  DROP FUNCTION looks for a loadable function first
//   servers               FLUSH PRIVILEGES reads it
//   *_stats               ALTER TABLE … DROP COLUMN and RENAME COLUMN warn (1177) where they are missing
// `plugin` is left out for good: INSTALL PLUGIN is refused.
#include "database/system_tables.h"

#include <array>

namespace belay {
namespace {

// The engine compares names, types and order of the columns with its own list, sql_mode's members included.
constexpr std::string_view procedures = R"(CREATE TABLE IF NOT EXISTS mysql.proc (
  db CHAR(64) COLLATE utf8mb3_bin NOT NULL DEFAULT '',
  name CHAR(64) NOT NULL DEFAULT '',
  type ENUM('FUNCTION', 'PROCEDURE', 'PACKAGE', 'PACKAGE BODY') NOT NULL,
  specific_name CHAR(64) NOT NULL DEFAULT '',
  language ENUM('SQL') NOT NULL DEFAULT 'SQL',
  sql_data_access ENUM('CONTAINS_SQL', 'NO_SQL', 'READS_SQL_DATA', 'MODIFIES_SQL_DATA') NOT NULL DEFAULT 'CONTAINS_SQL',
  is_deterministic ENUM('YES', 'NO') NOT NULL DEFAULT 'NO',
  security_type ENUM('INVOKER', 'DEFINER') NOT NULL DEFAULT 'DEFINER',
  param_list BLOB NOT NULL,
  returns LONGBLOB NOT NULL,
  body LONGBLOB NOT NULL,
  definer VARCHAR(384) COLLATE utf8mb3_bin NOT NULL DEFAULT '',
  created TIMESTAMP NOT NULL,
  modified TIMESTAMP NOT NULL,
  sql_mode SET('REAL_AS_FLOAT', 'PIPES_AS_CONCAT', 'ANSI_QUOTES', 'IGNORE_SPACE', 'IGNORE_BAD_TABLE_OPTIONS',
    'ONLY_FULL_GROUP_BY', 'NO_UNSIGNED_SUBTRACTION', 'NO_DIR_IN_CREATE', 'POSTGRESQL', 'ORACLE', 'MSSQL', 'DB2', 'MAXDB',
    'NO_KEY_OPTIONS', 'NO_TABLE_OPTIONS', 'NO_FIELD_OPTIONS', 'MYSQL323', 'MYSQL40', 'ANSI', 'NO_AUTO_VALUE_ON_ZERO',
    'NO_BACKSLASH_ESCAPES', 'STRICT_TRANS_TABLES', 'STRICT_ALL_TABLES', 'NO_ZERO_IN_DATE', 'NO_ZERO_DATE',
    'INVALID_DATES', 'ERROR_FOR_DIVISION_BY_ZERO', 'TRADITIONAL', 'NO_AUTO_CREATE_USER', 'HIGH_NOT_PRECEDENCE',
    'NO_ENGINE_SUBSTITUTION', 'PAD_CHAR_TO_FULL_LENGTH', 'EMPTY_STRING_IS_NULL', 'SIMULTANEOUS_ASSIGNMENT',
    'TIME_ROUND_FRACTIONAL') NOT NULL DEFAULT '',
  comment TEXT COLLATE utf8mb3_bin NOT NULL,
  character_set_client CHAR(32) COLLATE utf8mb3_bin,
  collation_connection CHAR(64) COLLATE utf8mb3_bin,
  db_collation CHAR(64) COLLATE utf8mb3_bin,
  body_utf8 LONGBLOB,
  aggregate ENUM('NONE', 'GROUP') NOT NULL DEFAULT 'NONE',
  PRIMARY KEY (db, name, type)
) ENGINE=Aria DEFAULT CHARSET=utf8mb3)";

constexpr std::string_view loadable_functions = R"(CREATE TABLE IF NOT EXISTS mysql.func (
  name CHAR(64) NOT NULL PRIMARY KEY,
  ret TINYINT NOT NULL,
  dl CHAR(128) NOT NULL,
  type ENUM('function', 'aggregate') NOT NULL
) ENGINE=Aria DEFAULT CHARSET=utf8mb3)";

constexpr std::string_view servers = R"(CREATE TABLE IF NOT EXISTS mysql.servers (
  Server_name CHAR(64) NOT NULL PRIMARY KEY,
  Host VARCHAR(2048) NOT NULL DEFAULT '',
  Db CHAR(64) NOT NULL DEFAULT '',
  Username CHAR(128) NOT NULL DEFAULT '',
  Password CHAR(64) NOT NULL DEFAULT '',
  Port INT NOT NULL DEFAULT 0,
  Socket CHAR(108) NOT NULL DEFAULT '',
  Wrapper CHAR(64) NOT NULL DEFAULT '',
  Owner VARCHAR(512) NOT NULL DEFAULT ''
) ENGINE=Aria DEFAULT CHARSET=utf8mb3)";

constexpr std::string_view table_statistics = R"(CREATE TABLE IF NOT EXISTS mysql.table_stats (
  db_name VARCHAR(64) NOT NULL,
  table_name VARCHAR(64) NOT NULL,
  cardinality BIGINT UNSIGNED,
  PRIMARY KEY (db_name, table_name)
) ENGINE=Aria TRANSACTIONAL=0 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_bin)";

constexpr std::string_view column_statistics = R"(CREATE TABLE IF NOT EXISTS mysql.column_stats (
  db_name VARCHAR(64) NOT NULL,
  table_name VARCHAR(64) NOT NULL,
  column_name VARCHAR(64) NOT NULL,
  min_value VARBINARY(255),
  max_value VARBINARY(255),
  nulls_ratio DECIMAL(12, 4),
  avg_length DECIMAL(12, 4),
  avg_frequency DECIMAL(12, 4),
  hist_size TINYINT UNSIGNED,
  hist_type ENUM('SINGLE_PREC_HB', 'DOUBLE_PREC_HB', 'JSON_HB') COLLATE utf8mb3_general_ci,
  histogram LONGBLOB,
  PRIMARY KEY (db_name, table_name, column_name)
) ENGINE=Aria TRANSACTIONAL=0 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_bin)";

constexpr std::string_view index_statistics = R"(CREATE TABLE IF NOT EXISTS mysql.index_stats (
  db_name VARCHAR(64) NOT NULL,
  table_name VARCHAR(64) NOT NULL,
  index_name VARCHAR(64) NOT NULL,
  prefix_arity INT UNSIGNED NOT NULL,
  avg_frequency DECIMAL(12, 4),
  PRIMARY KEY (db_name, table_name, index_name, prefix_arity)
) ENGINE=Aria TRANSACTIONAL=0 DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_bin)";

constexpr std::array statements{std::string_view("CREATE DATABASE IF NOT EXISTS mysql"),
                                procedures,
                                loadable_functions,
                                servers,
                                table_statistics,
                                column_statistics,
                                index_statistics};

}  // namespace

std::span<const std::string_view> system_table_statements() {
  return statements;
}

}  // namespace belay
