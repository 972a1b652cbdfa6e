// MariaDB's server as a library, in a process of its own: a crash of it is an error message here.
#pragma once

#include "database/database.h"

namespace belay {

// `embedded:` is a throwaway database, `embedded:/dir` is kept in that folder (created if it is not there).
Result<std::unique_ptr<Engine>> open_embedded_engine(const Url& url, const EngineOptions& options);

}  // namespace belay
