// Names as the script writes them. How they compare is the catalog's business.
#pragma once

#include <string>

#include "base/span.h"

namespace belay {

struct Name {
  std::string text;  // without quotes, doubled quotes undone; empty: not given
  Span span;
  bool quoted = false;

  explicit operator bool() const { return !text.empty(); }
};

// [schema.]name of a table, view, routine, trigger, event or sequence.
struct QualifiedName {
  Name schema;
  Name name;
  Span span;
};

// 'user'@'host', also a role; CURRENT_USER has the name CURRENT_USER, unquoted, and no host.
struct Account {
  Name user;
  Name host;
  Span span;
};

}  // namespace belay
