// The base that an upgrade needs, made up where nobody gave it: tables with the columns that the script uses, and rows
// that its UPDATEs and DELETEs find. Private to verify/.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"

namespace belay {

// CREATE and INSERT statements for the connection's database; names of other databases are written out.
std::vector<std::string> stand_in_statements(const Analysis& analysis);

}  // namespace belay
