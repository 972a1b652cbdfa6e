// Which engine answers to which scheme: a new one is one line.
#include <fmt/format.h>

#include <array>

#include "database/database.h"
#include "database/embedded_engine.h"
#include "database/mysql_server.h"
#include "database/postgresql_server.h"
#include "database/sqlite_file.h"

namespace belay {
namespace {

struct Scheme {
  std::string_view name;
  Result<std::unique_ptr<Engine>> (*open)(const Url&, const EngineOptions&);
};

constexpr std::array schemes{
    Scheme{"embedded", open_embedded_engine}, Scheme{"mysql", open_mysql_server},
    Scheme{"mariadb", open_mysql_server},     Scheme{"postgresql", open_postgresql_server},
    Scheme{"sqlite", open_sqlite_file},
};

}  // namespace

Result<std::unique_ptr<Engine>> open_engine(const Url& url, const EngineOptions& options) {
  for (const Scheme& scheme : schemes) {
    if (scheme.name == url.scheme) return scheme.open(url, options);
  }
  return fail(ErrorKind::usage, fmt::format("there is no engine for `{}:`", url.scheme),
              "use embedded:, mysql://, mariadb://, postgresql:// or sqlite:");
}

}  // namespace belay
