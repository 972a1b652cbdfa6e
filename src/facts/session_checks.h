// Whether the session checks foreign keys, as the script's own SET statements say. Private to facts/.
#pragma once

#include "model/statement.h"

namespace belay {

class SessionChecks {
 public:
  bool checks_foreign_keys() const { return foreign_keys_; }

  // What holds after the statement. A value that is restored (`= @OLD_FOREIGN_KEY_CHECKS`) counts as on.
  void pass(const Statement& statement);

 private:
  bool foreign_keys_ = true;
};

}  // namespace belay
