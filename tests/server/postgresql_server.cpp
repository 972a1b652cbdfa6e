#include "server/postgresql_server.h"

#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace belay::test {
namespace {

namespace fs = std::filesystem;

fs::path programs() {
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql")) return version.path() / "bin";
  return {};
}

// setpriv changes the user and becomes the program, so that its process id is the server's.
Command as_unprivileged(Command command) {
  if (geteuid() != 0) return command;
  const Command change{"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=KILL", "--"};
  command.insert(command.begin(), change.begin(), change.end());
  return command;
}

bool give_away(const fs::path& folder) {
  if (geteuid() != 0) return true;
  const passwd* user = getpwnam("postgres");
  return user != nullptr && chown(folder.c_str(), user->pw_uid, user->pw_gid) == 0;
}

// It listens before it lets anybody in.
std::string wait_until_ready(const std::string& folder, const std::string& log) {
  std::string trouble;
  for (int tries = 0; tries < 200; ++tries) {
    trouble = run({programs() / "pg_isready", "--quiet", "--host=" + folder}, log);
    if (trouble.empty()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return trouble;
}

}  // namespace

PostgresqlServer::PostgresqlServer() {
  const std::string folder = folder_.path();
  std::error_code none;
  if (!fs::exists("/usr/lib/postgresql", none) || !give_away(folder_.path())) {
    trouble_ = "the package postgresql-15 is not installed";
    return;
  }
  const std::string log = folder + "/log";
  trouble_ = run(as_unprivileged({programs() / "initdb", "--pgdata=" + folder + "/data", "--auth=trust",
                                  "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync"}),
                 log);
  if (!trouble_.empty()) return;
  trouble_ = process_.start(as_unprivileged({programs() / "postgres",
                                             "-D",
                                             folder + "/data",
                                             "-k",
                                             folder,
                                             "-c",
                                             "listen_addresses=",
                                             "-c",
                                             "fsync=off",
                                             "-c",
                                             "full_page_writes=off",
                                             "-c",
                                             "synchronous_commit=off",
                                             "-c",
                                             "shared_buffers=32MB",
                                             "-c",
                                             "max_connections=10",
                                             "-c",
                                             "timezone=UTC",
                                             "-c",
                                             "autovacuum=off",
                                             "-c",
                                             "max_locks_per_transaction=512"}),
                            folder + "/.s.PGSQL.5432", log);
  if (trouble_.empty()) trouble_ = wait_until_ready(folder, log);
}

std::string PostgresqlServer::url(const std::string& database) const {
  return "postgresql://postgres@localhost/" + database + "?socket=" + folder_.path().string();
}

}  // namespace belay::test
