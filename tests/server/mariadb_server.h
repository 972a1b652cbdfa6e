// A real MariaDB server (Debian's mariadb-server) for a test, or for all tests of one process:
//
//   const MariadbServer& server = MariadbServer::shared();
//   ASSERT_EQ(server.trouble(), "");
//   auto engine = open_engine(*parse_url(server.url()));
#pragma once

#include <string>

#include "server/server_process.h"

namespace belay::test {

class MariadbServer {
 public:
  MariadbServer();

  static const MariadbServer& shared();  // started when it is first asked for, stopped with the process

  const std::string& trouble() const { return trouble_; }  // why it is not there; empty when it is

  std::string url() const;        // root without a password, through the socket: mariadb://root@localhost?socket=…
  std::string tcp_url() const;    // the same on the loopback
  std::string authority() const;  // 127.0.0.1:port

 private:
  TemporaryFolder folder_;
  ServerProcess process_;  // after the folder: stopped before it is removed
  uint16_t port_ = free_port();
  std::string trouble_;
};

}  // namespace belay::test
