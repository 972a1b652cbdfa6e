// PostgreSQL and what speaks its protocol, over the network or a socket.
#pragma once

#include "database/database.h"

namespace belay {

Result<std::unique_ptr<Engine>> open_postgresql_server(const Url& url, const EngineOptions& options);

}  // namespace belay
