// MySQL, MariaDB and what speaks their protocol, over the network or a socket.
#pragma once

#include "database/database.h"

namespace belay {

Result<std::unique_ptr<Engine>> open_mysql_server(const Url& url, const EngineOptions& options);

}  // namespace belay
