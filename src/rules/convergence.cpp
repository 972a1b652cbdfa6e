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

static const std::map<std::string, Routine>& routines_of(const Database& database, ObjectKind kind) {
  return kind == ObjectKind::procedure ? database.procedures : database.functions;
}

template <class Entry>
static const Entry* find_in(const std::map<std::string, Entry>& entries, const std::string& name) {
  const auto found = entries.find(name);
  return found == entries.end() ? nullptr : &found->second;
}

template <class Entry>
static bool same_entry(const Entry* first, const Entry* second) {
  return first && second ? *first == *second : first == second;
}

static bool object_ends_the_same(const Database& first, const Database& second, const Object& object) {
  const std::string folded = to_lower(object.name);
  switch (object.kind) {
    case ObjectKind::procedure:
    case ObjectKind::function:
      return routines_of(first, object.kind).contains(folded) == routines_of(second, object.kind).contains(folded);
    case ObjectKind::view: return same_entry(find_in(first.views, object.name), find_in(second.views, object.name));
    case ObjectKind::trigger:
      return same_entry(find_in(first.triggers, object.name), find_in(second.triggers, object.name));
    case ObjectKind::event: return same_entry(find_in(first.events, folded), find_in(second.events, folded));
    case ObjectKind::sequence: return first.sequences.contains(object.name) == second.sequences.contains(object.name);
    default: return true;  // tables and what belongs to them have their own comparison
  }
}

static bool object_ends_the_same(const Analysis& analysis, const Object& object) {
  const Catalog& first_catalog = analysis.first.catalog;
  const Catalog& second_catalog = analysis.second.catalog;
  const std::string& schema = object.kind == ObjectKind::database ? object.name : object.schema;
  const Database* first = first_catalog.find_database(schema);
  const Database* second = second_catalog.find_database(schema);
  if (!first || !second) return first == second;
  return object_ends_the_same(*first, *second, object);
}

static bool is_compared(const Object& object) {
  static constexpr ObjectKind kinds[] = {ObjectKind::procedure, ObjectKind::function, ObjectKind::view,
                                         ObjectKind::trigger,   ObjectKind::event,    ObjectKind::sequence,
                                         ObjectKind::database};
  return std::ranges::count(kinds, object.kind) > 0;
}

// A column that goes and comes back has lost its values: the name is the same, the rows are not.
static bool makes_column_anew(const Analysis& analysis, const StatementFacts& statement) {
  const auto* alter = as<AlterTable>(analysis.statements[statement.id - 1].statement);
  if (!alter) return false;
  const auto remains = [&](const Catalog& catalog, const std::string& column) {
    const Table* table = catalog.find_table(statement.clauses.front().object.schema, alter->table.name.text);
    return table && table->find_column(column);
  };
  return std::ranges::any_of(statement.clauses, [&](const ClauseFacts& clause) {
    if (clause.second_run.outcome != Outcome::changes) return false;
    if (clause.kind == "drop_column") return remains(analysis.second.catalog, clause.object.name);
    return clause.kind == "add_column" && remains(analysis.first.catalog, clause.object.name);
  });
}

static bool takes_rows_from(const Applied& applied, const TableChange& table) {
  const auto is_it = [&](const std::string& schema, const std::string& name) {
    return schema == table.schema && name == table.name;
  };
  const auto of_table = [&](const Object& object) {
    if (object.kind == ObjectKind::database) return object.name == table.schema;
    return is_it(object.schema, object.kind == ObjectKind::row ? object.table : object.name);
  };
  const auto truncated = [&](const Object& object) {
    return object.kind == ObjectKind::row && object.detail == "all rows" && of_table(object);
  };
  return std::ranges::any_of(applied.destroys, of_table) || std::ranges::any_of(applied.changes, truncated);
}

// The catalog does not hold rows that only the server knows, so that their number there tells nothing: they can only
// end as before where the same run takes rows away.
static bool only_adds_rows(const Analysis& analysis, const StatementFacts& statement, const Applied& applied) {
  if (statement.kind != "insert") return false;
  return std::ranges::any_of(applied.tables, [&](const TableChange& table) {
    return std::ranges::none_of(analysis.second.steps,
                                [&](const Step& step) { return takes_rows_from(step.applied, table); });
  });
}

bool converges(const Analysis& analysis, const StatementFacts& statement) {
  if (statement.second_run.outcome == Outcome::harmless) return true;
  if (statement.kind == "update") return false;  // the number of rows tells nothing
  const Applied& applied = analysis.second.steps[statement.id - 1].applied;
  if (makes_column_anew(analysis, statement)) return false;
  std::vector<Object> objects;
  for (const auto* touched : {&applied.creates, &applied.destroys, &applied.changes})
    std::ranges::copy_if(*touched, std::back_inserter(objects), is_compared);
  if (applied.tables.empty() && objects.empty()) return false;
  return std::ranges::all_of(applied.tables, [&](const TableChange& t) { return table_ends_the_same(analysis, t); }) &&
         std::ranges::all_of(objects, [&](const Object& o) { return object_ends_the_same(analysis, o); }) &&
         !only_adds_rows(analysis, statement, applied);
}

// The keys of a table that the script does not create are the base's own affair: its author knows them.
bool knows_target_of_insert(const Analysis& analysis, const StatementFacts& statement) {
  const auto& tables = analysis.second.steps[statement.id - 1].applied.tables;
  return !tables.empty() && std::ranges::all_of(tables, [&](const TableChange& change) {
    const Table* table = analysis.second.catalog.find_table(change.schema, change.name);
    return !table || table->complete;
  });
}

}  // namespace belay
