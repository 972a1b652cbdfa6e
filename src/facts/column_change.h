// What becomes of a column's values when its definition changes. Private to facts/.
#pragma once

#include <string>

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

// Why values may be lost or altered by the change; empty: every value fits.
std::string narrowing(const Column& before, const Column& after);

}  // namespace belay
