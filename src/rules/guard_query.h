// What people ask information_schema before they change something. Private to rules/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/statement.h"

namespace belay {

// A query of one of information_schema's tables.
struct GuardQuery {
  std::string view;                          // lower-case: "columns"
  std::map<std::string, std::string> names;  // the literals that its columns are to equal, by lower-case column
  bool has_schema = false;                   // it says in which database to look
  Span span;
};

std::optional<GuardQuery> guard_query_in(const Query& query);

// One such query in a condition, and what it finds where the condition holds.
struct GuardTest {
  GuardQuery query;
  bool finds = true;
};

// Variables that hold what such a query has counted, by lower-case name; those of a session with their @.
using CountedBy = std::map<std::string, GuardQuery>;

std::string variable_key(const Expression& variable);  // empty: it is none

// All tests of a condition; `understood` is false where it asks more than that, or joins them by OR.
struct GuardCondition {
  std::vector<GuardTest> tests;
  bool understood = true;
};
GuardCondition guard_condition_in(const Expression& condition, const CountedBy& counted);

}  // namespace belay
