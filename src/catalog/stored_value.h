// What becomes of a value in a column.
#pragma once

#include "catalog/table.h"

namespace belay {

// As the column keeps it, where its type is known: numbers in numeric columns, texts in text columns.
Value stored_value(Value value, const Column& column);

// What a row gets that an INSERT does not name the column of, and the rows that are there when the column is added.
// A new number of an AUTO_INCREMENT column is the caller's.
Value default_value_of(const Column& column);

}  // namespace belay
