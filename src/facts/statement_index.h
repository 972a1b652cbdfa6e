// Which statements of the script are about a table, and which define a view, routine, trigger or event: what looks back
// or ahead for one name asks here, since a look at every statement for each of them costs the square of their number.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/syntax.h"

namespace belay {

class StatementIndex {
 public:
  StatementIndex() = default;
  explicit StatementIndex(const std::vector<Parsed>& statements);

  // Ids, ascending, of the statements that create, alter or drop the table, or that change or delete rows and read it
  // or write it. Names compare without regard to case, and of every database.
  std::span<const uint32_t> about_table(std::string_view table) const;

  // The same of those that create a view, procedure, function, trigger or event of the name.
  std::span<const uint32_t> defining(std::string_view name) const;

 private:
  using Ids = std::unordered_map<std::string, std::vector<uint32_t>>;  // by lower-case name

  static void add(Ids& ids, std::string_view name, uint32_t id);
  static std::span<const uint32_t> find(const Ids& ids, std::string_view name);

  Ids about_table_;
  Ids defining_;
};

}  // namespace belay
