// What is known of a table's rows: those that the script inserted with literal values, and what no row can look like.
#pragma once

#include <string>
#include <vector>

#include "catalog/value.h"

namespace belay {

struct Table;

struct Cell {
  std::string column;
  Value value;
};

// A row that is there. Columns that are not listed have values nobody knows.
struct KnownRow {
  std::vector<Cell> cells;
  const Value* find(const std::string& column) const;
};

struct Condition {
  std::string column;
  bool equal = true;  // false: the value differs from `value` (or is NULL)
  Value value;        // known, or NULL for IS NULL
};

// A conjunction that no row of the table meets, e.g. after DELETE … WHERE a = 1 AND b = 2.
struct EmptyCondition {
  std::vector<Condition> conditions;
};

struct Rows {
  bool complete = false;  // every row is in `known`: true for a table that the script created
  std::vector<KnownRow> known;
  std::vector<EmptyCondition> empty;
};

}  // namespace belay
