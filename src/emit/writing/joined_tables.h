// What a join joins. Private to emit/.
#pragma once

#include <vector>

#include "model/statement.h"

namespace belay {

struct JoinedTables {
  std::vector<const TableReference*> tables;
  std::vector<const Expression*> conditions;
  bool simple = true;  // each row needs its partners, and ON says all

  explicit JoinedTables(const TableReference& reference) { add(reference); }

 private:
  void add(const TableReference& reference);
};

// The alias, or the table's name.
const Name& called(const BaseTable& base);

}  // namespace belay
