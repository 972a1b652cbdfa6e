// What a guarded statement makes, drops and renames. Private to rules/.
#pragma once

#include <string>
#include <vector>

#include "catalog/object.h"
#include "model/statement.h"

namespace belay {

enum class DeedKind { makes, drops, renames };

struct Deed {
  DeedKind kind = DeedKind::makes;
  ObjectKind object = ObjectKind::table;  // table, column or index; constraints are taken for indexes of their name
  std::string table;
  std::string name;      // of the column or index; of a table that is renamed: the old one
  std::string new_name;  // of what is renamed

  std::string shown() const;  // `t`.`c`
};

// In order; empty for statements that only change what is there.
std::vector<Deed> deeds_of(const Statement& statement);

}  // namespace belay
