// SQLite, in this process: a file, or a database in memory.
#pragma once

#include "database/database.h"

namespace belay {

Result<std::unique_ptr<Engine>> open_sqlite_file(const Url& url, const EngineOptions& options);

}  // namespace belay
