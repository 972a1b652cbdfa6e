#include "model/extension.h"

#include <array>
#include <cstdint>
#include <limits>

namespace belay {

namespace {

constexpr int never = std::numeric_limits<int>::max();
constexpr bool yes = true;
constexpr bool no = false;

struct Form {
  std::string_view words;
  int mysql_since;
  int mysql_until;  // the last version; `never`: it still has it
  int mariadb_since;
  bool tidb;
  Dialect dialect;
};

constexpr std::array forms = {
#define SYNTAX(name, words, mysql, mariadb, tidb, dialect) Form{words, mysql, never, mariadb, tidb, Dialect::dialect},
#define REMOVED(name, words, until, mariadb, tidb) Form{words, 0, until, mariadb, tidb, Dialect::mysql},
#include "model/extensions.def"
#undef REMOVED
#undef SYNTAX
};

const Form& form_of(Syntax syntax) {
  return forms[static_cast<size_t>(syntax)];
}

}  // namespace

bool accepts(const Server& server, Syntax syntax) {
  const Form& form = form_of(syntax);
  const int version = server.version.major * 100 + server.version.minor;
  switch (server.vendor) {
    case Vendor::mysql: return version >= form.mysql_since && version <= form.mysql_until;
    case Vendor::mariadb: return version >= form.mariadb_since;
    case Vendor::tidb: return form.tidb;
    // Its documents list MySQL's own forms only, as of 5.7 and 8.0.
    case Vendor::oceanbase: return form.mysql_since <= 800;
  }
  return false;
}

std::string_view name_of(Syntax syntax) {
  return form_of(syntax).words;
}

std::string_view name_of(Dialect dialect) {
  switch (dialect) {
    case Dialect::mysql: return "mysql";
    case Dialect::mariadb: return "mariadb";
    case Dialect::tidb: return "tidb";
    case Dialect::oceanbase: return "oceanbase";
    case Dialect::postgresql: return "postgresql";
    case Dialect::kwdb: return "kwdb";
    case Dialect::gaussdb: return "gaussdb";
    case Dialect::sqlite: return "sqlite";
    case Dialect::other: return "other";
  }
  return "";
}

bool is_mysql_family(Dialect dialect) {
  return dialect == Dialect::mysql || dialect == Dialect::mariadb || dialect == Dialect::tidb ||
         dialect == Dialect::oceanbase;
}

Dialect dialect_of(Syntax syntax) {
  return form_of(syntax).dialect;
}

}  // namespace belay
