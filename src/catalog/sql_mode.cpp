#include "catalog/sql_mode.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

// Of MySQL 8.0 and later, and of MariaDB 10.2 and later.
static constexpr std::string_view mysql_default =
    "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
    "NO_ENGINE_SUBSTITUTION";
static constexpr std::string_view mariadb_default =
    "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION";

static bool names(std::string_view text, std::string_view mode) {
  while (!text.empty()) {
    const size_t end = std::min(text.find(','), text.size());
    if (equals_ignoring_case(trim(text.substr(0, end)), mode)) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

SqlMode mode_of(std::string_view text) {
  const auto is_on = [&](std::string_view mode) { return names(text, mode) || names(text, "TRADITIONAL"); };
  SqlMode mode;
  mode.text = text == "0" ? "" : text;
  mode.strict = is_on("STRICT_TRANS_TABLES") || names(text, "STRICT_ALL_TABLES");
  mode.numbers_zeros = !names(text, "NO_AUTO_VALUE_ON_ZERO");
  mode.has_zero_dates = !is_on("NO_ZERO_DATE");
  mode.has_zero_in_dates = !is_on("NO_ZERO_IN_DATE");
  return mode;
}

SqlMode default_mode(const Server& server) {
  return mode_of(server.is_mariadb() ? mariadb_default : mysql_default);
}

}  // namespace belay
