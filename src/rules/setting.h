// What SET does to the session's own variables.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"

namespace belay {

// The name in lower case.
std::string setting_name(const SetItem& item);

// A variable of this session: neither GLOBAL nor PERSIST.
bool is_of_session(const SetItem& item);

// The value where it is a word, a string or a number, in lower case; "default" for DEFAULT; empty for anything else.
std::string setting_value(const SetItem& item);

// The value is a switch that is off: 0, OFF, FALSE.
bool is_switched_off(const SetItem& item);

// sql_mode of this session without STRICT_TRANS_TABLES and STRICT_ALL_TABLES.
bool lifts_strict_mode(const SetItem& item);

}  // namespace belay
