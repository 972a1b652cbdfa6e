// What becomes of a column's values when its definition changes.
#pragma once

#include <string>
#include <vector>

#include "catalog/table.h"
#include "model/server.h"

namespace belay {

enum class TypeChange {
  none,
  length_grows,     // VARCHAR longer within one class of length bytes
  values_appended,  // ENUM or SET with more members at the end
  other,
};

TypeChange type_change_of(const Column& before, const ColumnDefinition& after, const Server& server);

enum class ValueLoss {
  nulls,     // NULL is forbidden
  range,     // numbers and times out of the new type's range
  sign,      // negative numbers, or those above the signed range
  decimals,  // digits behind the point
  fraction,  // of seconds
  length,    // the end of texts
  members,   // of ENUM and SET
  charset,   // characters
  recoded,   // read as another kind of value
};

struct Narrowing {
  ValueLoss loss;
  std::string what;  // "text longer than 20 characters"
};

// How values may be lost or altered by the change; empty: every value fits.
std::vector<Narrowing> narrowings(const Column& before, const Column& after);

// The first of them in words; empty: every value fits.
std::string narrowing(const Column& before, const Column& after);

}  // namespace belay
