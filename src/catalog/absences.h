// The objects of a database that are known not to be there. Tables and views compare as the file system does, the rest
// without regard to case.
#pragma once

#include <set>
#include <string>
#include <tuple>

#include "catalog/object.h"

namespace belay {

class Absences {
 public:
  void add(const Object& object);
  void remove(ObjectKind kind, const std::string& name);  // of a kind whose names are the database's
  bool contains(const Object& object) const;
  bool contains(ObjectKind kind, const std::string& name) const { return contains({kind, "", name, "", ""}); }

 private:
  std::set<std::tuple<ObjectKind, std::string, std::string>> keys_;  // kind, table, name
};

}  // namespace belay
