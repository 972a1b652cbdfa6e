// What sql_mode says, as far as outcomes depend on it (MySQL manual, "Server SQL Modes").
#pragma once

#include <string>
#include <string_view>

#include "model/server.h"

namespace belay {

struct SqlMode {
  std::string text;               // as it was set
  bool strict = true;             // a value that a column cannot hold is an error, and is cut otherwise
  bool numbers_zeros = true;      // off: NO_AUTO_VALUE_ON_ZERO
  bool has_zero_dates = true;     // off: NO_ZERO_DATE
  bool has_zero_in_dates = true;  // off: NO_ZERO_IN_DATE
};

SqlMode default_mode(const Server& server);

// `text` is what SET writes, or a number of which only 0 is understood.
SqlMode mode_of(std::string_view text);

}  // namespace belay
