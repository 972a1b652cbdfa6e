#include "server/mysql_server.h"

#include <cstdlib>

namespace belay::test {
namespace {

namespace fs = std::filesystem;

// /usr/lib/x86_64-linux-gnu or another machine's, of the unpacked system.
fs::path library_folder(const fs::path& root) {
  for (const auto& entry : fs::directory_iterator(root / "usr/lib")) {
    if (entry.path().filename().string().ends_with("-linux-gnu")) return entry.path();
  }
  return {};
}

std::string loader(const fs::path& libraries) {
  for (const auto& entry : fs::directory_iterator(libraries)) {
    if (entry.path().filename().string().starts_with("ld-linux")) return entry.path();
  }
  return {};
}

// The server is started through its own loader, as this system's libc may be older.
Command server_command(const fs::path& root, const std::string& data) {
  const fs::path libraries = library_folder(root);
  return {loader(libraries),
          "--library-path",
          libraries,
          root / "usr/sbin/mysqld",
          "--no-defaults",
          "--user=root",
          "--basedir=" + (root / "usr").string(),
          "--lc-messages-dir=" + (root / "usr/share/mysql").string(),
          "--character-sets-dir=" + (root / "usr/share/mysql/charsets").string(),
          "--plugin-dir=" + (root / "usr/lib/mysql/plugin").string(),
          "--innodb-redo-log-capacity=64M",
          "--secure-file-priv=NULL",  // its folder of the package is not there
          "--datadir=" + data};
}

Command with(Command command, const Command& more) {
  command.insert(command.end(), more.begin(), more.end());
  return command;
}

// Where fetch_mysql.sh puts it.
fs::path unpacked_system() {
  if (const char* cache = std::getenv("XDG_CACHE_HOME")) return fs::path(cache) / "sqlbelay/mysql";
  const char* home = std::getenv("HOME");
  return fs::path(home ? home : "/root") / ".cache/sqlbelay/mysql";
}

}  // namespace

MysqlServer::MysqlServer() {
  const fs::path root = unpacked_system();
  if (fs::exists(root / "usr/sbin/mysqld"))
    start(root);
  else
    absence_ = "there is no MySQL in " + root.string() + ": tests/server/fetch_mysql.sh puts it there";
}

void MysqlServer::start(const fs::path& root) {
  const std::string folder = folder_.path();
  const std::string log = folder + "/log";
  const Command server = server_command(root, folder + "/data");
  trouble_ = run(with(server, {"--initialize-insecure"}), log);
  if (!trouble_.empty()) return;
  trouble_ = process_.start(
      with(server, {"--socket=" + folder + "/socket", "--port=" + std::to_string(port_), "--bind-address=127.0.0.1",
                    "--mysqlx=OFF", "--skip-log-bin", "--innodb-flush-log-at-trx-commit=0", "--tmpdir=" + folder,
                    "--sysdate-is-now"}),  // a clock that stands still does so for SYSDATE(), too
      folder + "/socket", log);
}

const MysqlServer& MysqlServer::shared() {
  static const MysqlServer server;
  return server;
}

std::string MysqlServer::url() const {
  return "mysql://root@localhost?socket=" + (folder_.path() / "socket").string();
}

std::string MysqlServer::tcp_url() const {
  return "mysql://root@127.0.0.1:" + std::to_string(port_);
}

}  // namespace belay::test
