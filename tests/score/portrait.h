// What databases of different kinds can be compared by: tables, columns, keys and rows in words that all of them share.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "database/database.h"
#include "score/stage.h"

namespace belay::score {

struct ColumnPortrait {
  std::string name;
  std::string family;  // integer, decimal, float, text, binary, date, time, moment, bits
  bool nullable = true;
  std::string default_value;  // in one form for all; empty: none; "expression": one that is not looked into
  friend bool operator==(const ColumnPortrait&, const ColumnPortrait&) = default;
};

struct TablePortrait {
  std::vector<ColumnPortrait> columns;
  std::vector<std::string> keys;          // "unique (a, b)", sorted
  std::vector<std::string> foreign_keys;  // "(a) -> t (b)", sorted
  std::vector<std::string> rows;          // sorted
  std::vector<std::string> zero_dates;    // columns whose default is a day 0, which others do not have
};

using Portrait = std::map<std::string, TablePortrait>;  // by name, lower-case

std::optional<Portrait> portrait_of_mariadb(const Schemas& schemas);
std::optional<Portrait> portrait_of_mysql(const Schemas& schemas);
std::optional<Portrait> portrait_of_postgresql(Connection& connection);
std::optional<Portrait> portrait_of_sqlite(Connection& connection);

// The tables that differ, and in what: the first difference of each. `any_order` are tables whose columns may stand in
// another order.
std::map<std::string, std::string> differences_of(const Portrait& expected, const Portrait& seen,
                                                  const std::set<std::string>& any_order);

// "'a'", "a"::text and (a) are one; current_timestamp() and now() too.
std::string plain_default(std::string text, const std::string& family);
std::string plain_value(const std::string& text, const std::string& family);

}  // namespace belay::score
