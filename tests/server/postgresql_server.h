// A real PostgreSQL server (Debian's postgresql-15) for a test: like MariadbServer, but that it refuses to run as root
// and so runs as the user that its package made.
#pragma once

#include <string>

#include "server/server_process.h"

namespace belay::test {

class PostgresqlServer {
 public:
  PostgresqlServer();

  const std::string& trouble() const { return trouble_; }  // why it is not there; empty when it is
  std::string url(const std::string& database) const;      // the superuser, through the socket

 private:
  TemporaryFolder folder_;
  ServerProcess process_;  // after the folder: stopped before it is removed
  std::string trouble_;
};

}  // namespace belay::test
