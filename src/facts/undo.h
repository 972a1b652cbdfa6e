// How far a statement can be taken back. Private to facts/.
#pragma once

#include <string>

#include "facts/facts.h"

namespace belay {

struct Undo {
  UndoClass kind = UndoClass::nothing;
  std::string why;
};

// `clauses` are the statement's own or those of the statements that it runs.
Undo undo_of(const Statement& statement, const Applied& applied);

struct Loss {
  bool loses_data = false;
  std::string what;
};

Loss loss_of(const Statement& statement, const Applied& applied);

}  // namespace belay
