// Rows that an UPDATE or DELETE meets, and the way back where it changes rows of several tables. Private to plan/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/situation.h"

namespace belay {

// Where the rows come from, in the author's words.
struct RowSource {
  const OptionalBox<With>& with;
  const TableReference& tables;
  std::string rest;  // WHERE, ORDER BY, LIMIT
};

// The query for the rows that the statement meets.
std::string rows_before(const Situation& situation, const RowSource& source, std::string_view columns);

// One table of a join whose rows the statement changes; it may stand in the join more than once.
struct ChangedTable {
  const BaseTable* table = nullptr;
  std::vector<std::string> columns;  // that are assigned; none: the rows go
};

// Empty where nobody can say which table a column belongs to.
std::vector<ChangedTable> changed_tables(const Situation& situation, const Update& node);
std::vector<ChangedTable> deleted_tables(const Delete& node);

// An image of each table, and what brings its rows back.
void take_joined_rows_back(const Situation& situation, const std::vector<ChangedTable>& tables, const RowSource& source,
                           PlanStep& step);

}  // namespace belay
