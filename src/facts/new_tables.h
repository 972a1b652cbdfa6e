// The tables that a script makes and fills with nothing but its own values: an ALTER of them takes no time. Private to
// facts/.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "facts/facts.h"

namespace belay {

class NewTables {
 public:
  bool contains(const std::string& schema, const std::string& table) const;

  // What holds after the statement, where `step` is its first run.
  void pass(const Statement& statement, const Step& step);

 private:
  void pass_one(const Statement& statement, const Step& step);

  std::set<std::pair<std::string, std::string>> tables_;  // schema, table
};

// The schema of a table that the step works on; as written where the step does not say.
std::string schema_in(const Step& step, const QualifiedName& table);

}  // namespace belay
