// What the tables that a statement makes or changes are made of. Private to facts/.
#pragma once

#include "facts/facts.h"

namespace belay {

// Columns, indexes and checks of the tables that the statement creates.
std::vector<Object> parts_of(const Applied& applied);

// The foreign keys that are there after the statement and were not before.
std::vector<ReferenceFacts> references_of(const Applied& applied);

}  // namespace belay
