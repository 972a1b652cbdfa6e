// What makes one change of a table heavy, and whether the server does it as ALGORITHM and LOCK ask. Private to facts/.
#pragma once

#include <string>
#include <vector>

#include "facts/alteration.h"

namespace belay {

struct BurdenContext {
  const Server& server;
  const Table* before;                      // where it is known
  const std::vector<AlterAction>& actions;  // of the whole ALTER
  bool checks_foreign_keys;
};

// The cost of the change beside the others of its ALTER.
OnlineDdl cost_beside(const AlterAction& action, const OnlineDdl& alone, const BurdenContext& context);

Burden burden_of(const AlterAction& action, const OnlineDdl& cost, const BurdenContext& context);

// "ALGORITHM=INPLACE" where the ALTER asks for it and the server answers 1845 or 1846; empty: it asks for nothing, or
// for what can be done.
std::string refused_demand(Burden burden, const OnlineDdl& cost, const AlterAction& action,
                           const BurdenContext& context);

// The change in words: "`t`.`c` changes from int to bigint".
std::string words_for(const AlterAction& action, const std::string& table, const Table* before, const Server& server);

}  // namespace belay
