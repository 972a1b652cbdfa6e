// Words of a script whose meaning hangs on the server's version: functions, system variables, SQL modes, charsets,
// collations, and forms that a version deprecates. What the grammar of a server refuses is not among them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace belay {

enum class FeatureKind { function, variable, sql_mode, collation, charset, plugin, form };

enum class Support {
  supported,
  deprecated,
  removed,  // an older version of the same server has it
  missing,  // a newer version has it, or another server
};

struct Feature {
  uint32_t statement = 0;  // id
  Span span;
  FeatureKind kind = FeatureKind::form;
  std::string name;  // lower-case
  std::string word;  // as written
  Support support = Support::supported;
  std::string change;   // "since MySQL 8.0.17", "until MySQL 8.0.2"; empty where it is supported
  std::string instead;  // "another way" where nothing takes its place
  uint32_t places = 1;  // where the script has it
  bool first = true;    // of these
};

std::string_view name_of(FeatureKind kind);
std::string_view name_of(Support support);

// Those that features.def knows, in the order of the script. None for servers other than MySQL and MariaDB.
std::vector<Feature> features_of(const Analysis& analysis);
std::vector<Feature> features_of(const Analysis& analysis, const Server& server);  // what another server says of them

}  // namespace belay
