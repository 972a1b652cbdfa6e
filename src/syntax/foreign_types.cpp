#include "syntax/foreign_types.h"

#include <algorithm>
#include <array>

#include "syntax/spelling.h"

namespace belay {

// PostgreSQL and its kin, Oracle, SQL Server, H2, ClickHouse.
static constexpr std::array<std::string_view, 88> foreign_types = {
    "array",
    "autoinc",
    "bfile",
    "bigserial",
    "bit varying",
    "boolean",
    "box",
    "bpchar",
    "bytea",
    "bytes",
    "cidr",
    "circle",
    "citext",
    "clob",
    "counter",
    "currency",
    "datetime2",
    "datetime64",
    "datetimeoffset",
    "daterange",
    "double precision",
    "enum8",
    "enum16",
    "geography",
    "hierarchyid",
    "hstore",
    "identity",
    "image",
    "inet",
    "int128",
    "int16",
    "int2",
    "int256",
    "int32",
    "int4",
    "int4range",
    "int64",
    "int8",
    "int8range",
    "interval",
    "jsonb",
    "line",
    "longvarchar",
    "lowcardinality",
    "lseg",
    "ltree",
    "macaddr",
    "macaddr8",
    "map",
    "money",
    "name",
    "nclob",
    "nested",
    "ntext",
    "nullable",
    "number",
    "numrange",
    "nvarchar2",
    "oid",
    "path",
    "raw",
    "regclass",
    "rowid",
    "rowversion",
    "serial2",
    "serial4",
    "serial8",
    "smalldatetime",
    "smallmoney",
    "smallserial",
    "sql_variant",
    "string",
    "timestamptz",
    "timetz",
    "tsquery",
    "tsrange",
    "tstzrange",
    "tsvector",
    "uint128",
    "uint16",
    "uint256",
    "uint32",
    "uint64",
    "uint8",
    "uniqueidentifier",
    "varbit",
    "varchar2",
    "xml",
};

static constexpr std::array<std::string_view, 30> mysql_types = {
    "BIGINT", "BINARY",   "BLOB",    "BOOLEAN", "CHAR",      "DATE",     "DATETIME",  "DECIMAL",    "DOUBLE",  "ENUM",
    "FLOAT",  "INT",      "INTEGER", "JSON",    "LONGBLOB",  "LONGTEXT", "MEDIUMINT", "MEDIUMTEXT", "NUMERIC", "POINT",
    "SET",    "SMALLINT", "TEXT",    "TIME",    "TIMESTAMP", "TINYINT",  "TINYTEXT",  "VARBINARY",  "VARCHAR", "YEAR"};

bool is_foreign_type(std::string_view words) {
  const std::string_view first = words.substr(0, words.find(' '));
  const auto known = [&](std::string_view type) { return type == words || type == first; };
  return std::ranges::any_of(foreign_types, known);
}

std::string_view closest_type(std::string_view word) {
  return closest_word(word, mysql_types);
}

}  // namespace belay
