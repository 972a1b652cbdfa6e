// The schema of a live server as the statements that make it, to be read like a dump.
#pragma once

#include <string>
#include <vector>

#include "database/database.h"

namespace belay {

// The databases that are not the server's own.
Result<std::vector<std::string>> user_databases(Connection& connection);

// Tables, views, routines, triggers and events of one database, without its name and without rows. What the account may
// not see is left out.
Result<std::string> schema_text(Connection& connection, const std::string& database);

}  // namespace belay
