// Changes as text that any client can send: plain statements, and strings that are prepared and executed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace belay {

// One or more statements, each with its delimiter, lines separated and without a final line end.
std::string write_change(const Change& change, std::string_view delimiter);

// Fails with the message that the expression gives, where it gives one: CALL of a procedure that there is not. SIGNAL
// would say it better, and MySQL does not prepare it (manual, "SQL Syntax Permitted in Prepared Statements").
Computed stop_with(std::string_view message);

std::string write_changes(const std::vector<Change>& changes, std::string_view delimiter);

}  // namespace belay
