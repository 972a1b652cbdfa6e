// A table that nobody has shown, as it must have been before a statement alters it. Private to emit/.
#pragma once

#include <vector>

#include "catalog/table.h"
#include "model/table_definition.h"

namespace belay {

// The catalog learns of a column when a statement names it: what the table has behind the statement and the statement
// did not add was there before it, and so was what it drops. Of a table that is known whole nothing is made up.
Table as_it_was(const Table& before, const Table& after, const std::vector<AlterAction>& actions);

}  // namespace belay
