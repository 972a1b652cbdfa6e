// Character sets and collations under the names that a server shows.
#pragma once

#include <string>
#include <string_view>

#include "catalog/value.h"
#include "model/server.h"

namespace belay {

// "utf8" is an alias of utf8mb3 that servers up to MySQL 8.0.28 show, and later ones do not.
std::string canonical_charset(std::string_view charset, const Server& server);
std::string canonical_collation(std::string_view collation, const Server& server);

// What a charset's texts compare by where nothing else is written; empty for a charset that is not known.
std::string default_collation(std::string_view charset, const Server& server);

// What stands before a collation's first underscore; empty for MariaDB's collations that suit several charsets.
std::string charset_of_collation(std::string_view collation);

// By the parts of its name (manual, "Collation Naming Conventions" and "Collation Pad Attributes").
Collating collating_of(std::string_view collation);

// The most bytes of a character; 4 where the charset is not known.
unsigned longest_character(std::string_view charset);

}  // namespace belay
