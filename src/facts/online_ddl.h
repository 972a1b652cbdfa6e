// How an ALTER runs: ALGORITHM, LOCK and whether the table is rebuilt, by server and version.
// Source: MySQL manual, "Online DDL Operations" for 5.7 and 8.x; MariaDB's columns were measured on 10.11.
#pragma once

#include <optional>
#include <string_view>

#include "catalog/table.h"
#include "model/server.h"
#include "model/table_definition.h"

namespace belay {

enum class Algorithm { instant, inplace, copy };
enum class Lock { none, shared, exclusive };

std::string_view name_of(Algorithm algorithm);
std::string_view name_of(Lock lock);

struct OnlineDdl {
  Algorithm algorithm = Algorithm::instant;
  Lock lock = Lock::none;
  bool rebuilds = false;
};

// Of one clause; `before` is the table that it meets, where it is known. Nothing for ALGORITHM and LOCK themselves.
std::optional<OnlineDdl> online_ddl_of(const AlterAction& action, const Table* before, const Server& server);

// Clauses of one ALTER run together: the dearest decides.
OnlineDdl combine(const OnlineDdl& left, const OnlineDdl& right);

}  // namespace belay
