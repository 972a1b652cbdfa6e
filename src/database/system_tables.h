#pragma once

#include <span>
#include <string_view>

namespace belay {

// Statements that create what MariaDB 10.11 needs of its `mysql` database, in a new one.
std::span<const std::string_view> system_table_statements();

}  // namespace belay
