// IF [NOT] EXISTS for a server that knows it at this place. Private to emit/.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"

namespace belay {

// `text`, which the statement was read from, with every guard that the server takes: a second run does nothing.
std::string with_native_guards(const Statement& statement, std::string_view text, const Server& server);

}  // namespace belay
