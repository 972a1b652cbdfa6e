#include "server/mariadb_server.h"

namespace belay::test {

MariadbServer::MariadbServer() {
  const std::string folder = folder_.path();
  const std::string data = "--datadir=" + folder + "/data";
  const std::string log = folder + "/log";
  trouble_ = run({"mariadb-install-db", "--no-defaults", "--user=root", data,
                  "--auth-root-authentication-method=normal", "--skip-test-db", "--innodb-log-file-size=4M"},
                 log);
  if (!trouble_.empty()) return;
  trouble_ = process_.start(
      {"/usr/sbin/mariadbd", "--no-defaults", "--user=root", data, "--socket=" + folder + "/socket",
       "--port=" + std::to_string(port_), "--bind-address=127.0.0.1", "--skip-name-resolve",
       "--character-set-server=utf8mb4", "--innodb-log-file-size=4M", "--innodb-flush-log-at-trx-commit=0",
       "--innodb-buffer-pool-size=16M", "--secure-file-priv=" + folder,
       "--tmpdir=" + folder,  // in a shared one, a server that starts removes the files of the others
       "--sysdate-is-now"},   // a clock that stands still does so for SYSDATE(), too
      folder + "/socket", log);
}

const MariadbServer& MariadbServer::shared() {
  static const MariadbServer server;
  return server;
}

std::string MariadbServer::url() const {
  return "mariadb://root@localhost?socket=" + (folder_.path() / "socket").string();
}

std::string MariadbServer::tcp_url() const {
  return "mariadb://root@" + authority();
}

std::string MariadbServer::authority() const {
  return "127.0.0.1:" + std::to_string(port_);
}

}  // namespace belay::test
