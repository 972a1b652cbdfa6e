// Private to plan/.
#pragma once

#include <string>
#include <vector>

#include "model/statement.h"

namespace belay {

// The tables that a statement on rows names, whether or not anyone has seen them: an UPDATE of no rows changes nothing,
// and is refused all the same where its table is gone.
std::vector<std::string> tables_named_by(const Statement& statement);

}  // namespace belay
