// How a row of an INSERT is recognised in its table.
#pragma once

#include <string>
#include <vector>

#include "facts/facts.h"

namespace belay {

struct RowTest {
  std::string condition;               // "`id` = 1", as SQL over the table's columns; empty: there is no way to tell
  std::vector<std::string> columns;    // those it asks for, lower-case
  bool by_key = false;                 // at most one row meets it
  int occurrence = 1;                  // the script inserts as many rows of this condition, this one included
  std::vector<std::string> variables;  // @variables in it, without @
  bool uses_last_insert_id = false;
};

// The names and values of one row of VALUES or SET; empty where the columns are not known.
struct RowCell {
  std::string name;    // as SQL
  std::string column;  // lower-case
  const Expression* value = nullptr;
};
std::vector<RowCell> cells_of(const Insert& insert, const Expressions& row, const Table* table);

// Calls that give another value in each run: now(), uuid(), rand() …; not LAST_INSERT_ID().
bool differs_each_time(const Expression& expression);

// For each statement, a test for each row; nothing for those that insert no rows of VALUES.
std::vector<std::vector<RowTest>> test_rows(const Analysis& analysis);

}  // namespace belay
