// How one table differs from another, as an expression that gives the first difference in words, or NULL. Private to
// plan/.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"

namespace belay {

struct TablePair {
  QualifiedName found;
  QualifiedName wanted;
};

std::string difference_of_tables(const TablePair& pair);
std::string difference_of_column(const TablePair& pair, std::string_view column);

// An index of `table` that does not have the parts of `key`.
std::string difference_of_index(const QualifiedName& table, const KeyDefinition& key);

}  // namespace belay
