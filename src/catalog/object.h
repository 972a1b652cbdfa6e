// What a statement can touch, named the way the JSON of `facts` names it.
#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace belay {

enum class ObjectKind {
  table,
  column,
  index,
  foreign_key,
  check,
  view,
  procedure,
  function,
  trigger,
  event,
  variable,
  row,
  database,
  user,
  sequence,
  partition,
};

std::string_view name_of(ObjectKind kind);

struct Object {
  ObjectKind kind = ObjectKind::table;
  std::string schema;  // empty: the database of the connection
  std::string name;    // of a row: empty
  std::string table;   // of a column, index, constraint, trigger, row
  std::string detail;  // a column's type, a row's key, an index's columns; for people

  friend auto operator<=>(const Object&, const Object&) = default;
};

}  // namespace belay
