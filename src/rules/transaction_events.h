// Where a transaction of the script does not do what it says: DDL commits what is open, and so does another BEGIN
// (MySQL manual, "Statements That Cause an Implicit Commit").
#pragma once

#include <vector>

#include "rules/subject.h"

namespace belay {

// In the order of the script.
std::vector<TransactionEvent> transaction_events_of(const Analysis& analysis);

}  // namespace belay
