#include "rules/convergence.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace belay {

// Values that differ from run to run (now()) do not make rows different: their number tells whether some were added.
static bool ends_the_same(const Table* first, const Table* second) {
  if (!first || !second) return first == second;
  return same_shape(*first, *second) && first->rows.known.size() == second->rows.known.size();
}

static bool table_ends_the_same(const Analysis& analysis, const TableChange& change) {
  return ends_the_same(analysis.first.catalog.find_table(change.schema, change.name),
                       analysis.second.catalog.find_table(change.schema, change.name));
}

static bool holds_routine(const Database& database, const Object& object) {
  const auto& routines = object.kind == ObjectKind::procedure ? database.procedures : database.functions;
  return routines.contains(to_lower(object.name));
}

static bool routine_ends_the_same(const Analysis& analysis, const Object& object) {
  const Database* first = analysis.first.catalog.find_database(object.schema);
  const Database* second = analysis.second.catalog.find_database(object.schema);
  if (!first || !second) return first == second;
  return holds_routine(*first, object) == holds_routine(*second, object);
}

static bool is_routine(const Object& object) {
  return object.kind == ObjectKind::procedure || object.kind == ObjectKind::function;
}

bool converges(const Analysis& analysis, const StatementFacts& statement) {
  if (statement.second_run.outcome == Outcome::harmless) return true;
  if (statement.kind == "update") return false;  // the number of rows tells nothing
  const Applied& applied = analysis.second.steps[statement.id - 1].applied;
  std::vector<Object> routines;
  for (const auto* objects : {&applied.creates, &applied.destroys})
    std::ranges::copy_if(*objects, std::back_inserter(routines), is_routine);
  if (applied.tables.empty() && routines.empty()) return false;
  return std::ranges::all_of(applied.tables, [&](const TableChange& t) { return table_ends_the_same(analysis, t); }) &&
         std::ranges::all_of(routines, [&](const Object& routine) { return routine_ends_the_same(analysis, routine); });
}

}  // namespace belay
