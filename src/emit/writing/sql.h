// A piece of SQL of another database, with what its surroundings must know of it. Private to emit/.
#pragma once

#include <string>

namespace belay {

// What the target takes a value for. Types of one family compare and assign without a cast.
enum class Family {
  unknown,
  null,
  boolean,
  integer,
  decimal,
  floating,
  text,
  binary,
  bits,
  date,
  time,
  moment,
  json,
  uuid,
  other
};

inline bool is_number(Family family) {
  return family == Family::integer || family == Family::decimal || family == Family::floating;
}
inline bool is_time(Family family) {
  return family == Family::date || family == Family::time || family == Family::moment;
}

// How tightly the outermost operator binds: parentheses go around what binds less than its place asks.
enum class Binding { or_, and_, not_, comparison, other, sum, product, unary, primary };

struct Sql {
  std::string text;
  Family family = Family::unknown;
  Binding binding = Binding::primary;
  bool constant = false;  // a literal: the target gives it the type that its place wants
};

}  // namespace belay
