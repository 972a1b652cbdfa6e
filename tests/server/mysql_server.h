// A real MySQL server of Debian sid (see fetch_mysql.sh), for a test or for all tests of one process:
//
//   const MysqlServer& server = MysqlServer::shared();
//   if (!server.absence().empty()) GTEST_SKIP() << server.absence();
//   ASSERT_EQ(server.trouble(), "");
#pragma once

#include <string>

#include "server/server_process.h"

namespace belay::test {

class MysqlServer {
 public:
  MysqlServer();

  static const MysqlServer& shared();  // started when it is first asked for, stopped with the process

  const std::string& absence() const { return absence_; }  // why there is no such server on this machine
  const std::string& trouble() const { return trouble_; }  // why it does not run, although it is there

  std::string url() const;  // root without a password, through the socket: mysql://root@localhost?socket=…
  std::string tcp_url() const;

 private:
  void start(const std::filesystem::path& root);

  TemporaryFolder folder_;
  ServerProcess process_;  // after the folder: stopped before it is removed
  uint16_t port_ = free_port();
  std::string absence_;
  std::string trouble_;
};

}  // namespace belay::test
