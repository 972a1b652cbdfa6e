// Where to look for the foreign keys of a database by their names and by the tables that they refer to, since a look at
// every table for each of them costs the square of their number. A key that went may be listed still: who asks looks at
// the table.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "catalog/table.h"

namespace belay {

class ForeignKeyIndex {
 public:
  using TableNames = std::set<std::string>;

  void note(const Table& table);  // has the foreign keys that it has now

  // Names compare without regard to case.
  const TableNames& tables_referring_to(std::string_view table) const { return find(by_referenced_table_, table); }
  const TableNames& tables_with_key(std::string_view name) const { return find(by_name_, name); }

 private:
  using Names = std::unordered_map<std::string, TableNames>;
  static const TableNames& find(const Names& names, std::string_view name);

  Names by_referenced_table_;
  Names by_name_;
};

}  // namespace belay
