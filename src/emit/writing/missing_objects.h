// What a translation lacks because a statement before it is refused. Private to emit/.
#pragma once

#include <set>
#include <string>

#include "facts/facts.h"

namespace belay {

// A refused statement leaves out what it would have made, and leaves behind what it would have taken away.
class MissingObjects {
 public:
  bool empty() const { return lost_.empty() && left_.empty(); }

  // Why the target would not take the statement; empty: nothing that it needs is missing or in its way.
  std::string why_not(const StatementFacts& facts) const;

  void note_refused(const StatementFacts& facts);
  void note_written(const StatementFacts& facts);

 private:
  std::string why_lost(const Object& object) const;

  std::set<Object> lost_;
  std::set<Object> left_;
};

}  // namespace belay
