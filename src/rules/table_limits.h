// How much of the server's room for keys, rows and names a definition takes. Private to rules/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rules/subject.h"

namespace belay {

struct KeyRoom {
  uint64_t bytes = 0;
  uint64_t limit = 0;
};

// What InnoDB has too little room for: the widest part of the key, or all of it. Nothing where the key fits, or where a
// column's type or charset is not known.
std::optional<KeyRoom> excess_of_key(const Analysis& analysis, const StatementFacts& statement, const KeyPlace& key);

// The bytes of a row without what BLOB and TEXT keep elsewhere, as the server counts them for its limit of 65,535; 0:
// some column is not known, or the statement defines none.
uint64_t row_bytes_of(const Analysis& analysis, const StatementFacts& statement);

// The first name in what the statement creates that has more than 64 characters; empty: there is none.
std::string long_name_in(const StatementFacts& statement);

}  // namespace belay
