#pragma once

#include "database/snapshot.h"

namespace belay {

// The rows of one table whose columns and indexes are known already.
Result<SnapshotRows> read_rows(Connection& connection, const std::string& database, const std::string& table,
                               const SnapshotTable& definition, const SnapshotOptions& options);

}  // namespace belay
