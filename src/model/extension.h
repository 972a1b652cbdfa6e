// Forms that not every server accepts, as the parser met them: one parse serves all servers, and a rule can say
// "a syntax error on MySQL 8.4".
#pragma once

#include <string_view>

#include "base/span.h"
#include "model/server.h"

namespace belay {

enum class Syntax {
#define SYNTAX(name, ...) name,
#define REMOVED(name, ...) name,
#include "model/extensions.def"
#undef REMOVED
#undef SYNTAX
};

struct Extension {
  Span span;
  Syntax syntax;
};

// Whose language a statement is, where it is not MySQL's.
enum class Dialect { mysql, mariadb, tidb, oceanbase, postgresql, kwdb, gaussdb, sqlite, other };

bool is_mysql_family(Dialect dialect);  // what a MySQL script may hold

bool accepts(const Server& server, Syntax syntax);
std::string_view name_of(Syntax syntax);    // "IF NOT EXISTS in ADD COLUMN"
std::string_view name_of(Dialect dialect);  // as in the JSON of `parse`

// PostgreSQL's and KWDB's forms make a statement theirs; everything else stays in the MySQL script.
Dialect dialect_of(Syntax syntax);

}  // namespace belay
