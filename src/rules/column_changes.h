// Columns that an ALTER defines anew, with what they were before.
#pragma once

#include <functional>
#include <vector>

#include "rules/subject.h"

namespace belay {

struct ColumnChange {
  const StatementFacts& facts;
  const Table& table;  // before the ALTER
  const Column& before;
  const Column& after;
  const ColumnDefinition& definition;  // as written
  Span span;                           // of the clause
};

// MODIFY and CHANGE of columns whose definition the script or the base tells.
void for_each_column_change(const Analysis& analysis, const std::function<void(const ColumnChange&)>& visit);

}  // namespace belay
