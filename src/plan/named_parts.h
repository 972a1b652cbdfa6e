// The names of parts of tables that a statement gives and takes away, as its text says: of a base that
// nobody has seen, the facts do not say that a column was there to be destroyed. Private to plan/.
#pragma once

#include <vector>

#include "model/statement.h"
#include "plan/timeline.h"

namespace belay {

std::vector<Timeline::Part> parts_made_by(const Statement& statement);
std::vector<Timeline::Part> parts_taken_by(const Statement& statement);

}  // namespace belay
