// UPDATE and DELETE over rows that are known: which of them the statement meets, and what it makes of them. Private to
// catalog/.
#pragma once

#include <optional>
#include <vector>

#include "catalog/catalog.h"

namespace belay {

// What the rows show of one statement. Only where every table's rows are all known is nothing left to guess.
enum class RowEffect { none, changes, unknown };

// No WITH, and no LIMIT that chooses among the rows.
bool can_follow(const Delete& remove, const Joined& joined);

// Takes the rows away, also those that only may meet the condition: these are not known to be there any more.
// The tables that a DELETE takes rows from, or an UPDATE sets columns of, are among those of `from`.
RowEffect delete_joined(const Delete& remove, const Joined& joined, Catalog& catalog);

struct RowUpdate {
  RowEffect effect = RowEffect::unknown;
  std::optional<ServerError> error;  // 1062, or what the columns and the foreign keys say of the values
};

// `joined` has a value for each assignment, in order.
RowUpdate update_joined(const Update& update, const Joined& joined, Catalog& catalog);

}  // namespace belay
