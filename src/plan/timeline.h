// When the script does something to an object for the first and for the last
// time. Each statement asks for what lies before and behind it; without this,
// each would read all the others.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "facts/facts.h"

namespace belay {

class Timeline {
 public:
  explicit Timeline(const Analysis& analysis);

  enum class Event { created, destroyed };

  // By statements before `index`, counted from 0.
  bool is_before(size_t index, Event event, const Object& object) const;
  // By statements after it and by none before it.
  bool is_only_after(size_t index, Event event, const Object& object) const;

  // Whether any statement creates or destroys it. Names of tables and columns
  // are compared without their case.
  bool makes_or_destroys_table(std::string_view table) const;
  bool makes_or_destroys_column(std::string_view table, std::string_view column) const;

  // Whether no statement before `index` inserts into `table`.
  bool is_first_insert(size_t index, const QualifiedName& table) const;

 private:
  struct Times {
    size_t first = 0;
    size_t last = 0;
  };
  using Events = std::map<std::string, Times>;

  void note(size_t index, const std::vector<Object>& objects, Events& events);
  const Times* times_of(Event event, const Object& object) const;

  Events created_;
  Events destroyed_;
  std::set<std::string> tables_;
  std::set<std::string> columns_;
  std::map<std::string, size_t> first_inserts_;
};

}  // namespace belay
