// The clauses of ALTER TABLE, one by one. Private to plan/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/situation.h"

namespace belay {

// The condition under which a clause still has something to do; empty: it may run always.
std::string condition_of(const Situation& situation, const AlterTable& node, const AlterAction& action);

// Where IF [NOT] EXISTS goes into a clause, for servers that accept it there.
std::optional<Edit> native_guard(const Situation& situation, const AlterAction& action);

// What takes one clause back. Several clauses of a kind that drops become one ALTER: those are in `drops`.
struct ClauseInverse {
  std::vector<Clause> drops;
  std::vector<Change> changes;
  std::vector<Record> records;
  bool needs_image = false;
  std::string keeps_rows_while;  // the image takes the table's rows while this holds: a column is still there
  UndoClass undo = UndoClass::nothing;
  std::string why;  // of what cannot be taken back
};
ClauseInverse inverse_of(const Situation& situation, const AlterTable& node, const AlterAction& action,
                         const Image& image);

std::vector<std::string> columns_of(const KeyDefinition& key);
std::string name_of(const KeyDefinition& key);  // PRIMARY, the given name, or empty

// The key that the same ALTER adds under this name; nothing where it adds none.
const KeyDefinition* added_key(const AlterTable& node, std::string_view name);

}  // namespace belay
