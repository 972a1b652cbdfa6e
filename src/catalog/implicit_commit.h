#pragma once

#include "model/statement.h"

namespace belay {

// MySQL manual, "Statements That Cause an Implicit Commit".
bool commits_implicitly(const Statement& statement);

}  // namespace belay
