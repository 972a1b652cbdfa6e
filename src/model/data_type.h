// A column's or a value's type as written: defaults (INT's display width, the charset) are not filled in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/name.h"

namespace belay {

enum class BaseType {
  tinyint,
  smallint,
  mediumint,
  integer,
  bigint,
  decimal,
  float_,
  double_,
  bit,
  boolean,
  serial,
  date,
  time,
  datetime,
  timestamp,
  year,
  char_,
  varchar,
  binary,
  varbinary,
  tinyblob,
  blob,
  mediumblob,
  longblob,
  tinytext,
  text,
  mediumtext,
  longtext,
  enum_,
  set,
  json,
  geometry,
  point,
  linestring,
  polygon,
  multipoint,
  multilinestring,
  multipolygon,
  geometrycollection,
  vector,
  uuid,
  inet4,
  inet6,
  foreign,  // a type of another database (jsonb, serial8, text[]); its words are in `name`
};

struct DataType {
  BaseType base = BaseType::integer;
  Span span;                       // all of it, with length, UNSIGNED and charset
  std::string name;                // the type's words as written, lower-case, single spaces: "int", "character varying"
  std::optional<uint64_t> length;  // M in (M) or (M,D), also the fractional seconds of times
  std::optional<uint32_t> decimals;  // D in (M,D)
  bool is_unsigned = false;
  bool is_zerofill = false;
  bool is_binary = false;  // the BINARY attribute of string types: the charset's _bin collation
  bool is_national = false;
  Name charset;
  Name collation;
  std::vector<std::string> values;  // of ENUM and SET
  std::optional<uint32_t> srid;
};

}  // namespace belay
