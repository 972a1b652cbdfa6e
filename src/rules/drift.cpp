#include "rules/drift.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "catalog/column_type.h"

namespace belay {

static bool is_it(const TableChange& change, const QualifiedName& table) {
  return equals_ignoring_case(change.name, table.name.text) &&
         (!table.schema || equals_ignoring_case(change.schema, table.schema.text));
}

// The table as the statements before left it, or as those after found it. One that nobody has changed is the one at the
// end.
static const Table* table_before(const Analysis& analysis, uint32_t statement, const QualifiedName& name) {
  const auto& steps = analysis.first.steps;
  for (size_t i = statement - 1; i-- > 0;)
    for (const TableChange& change : steps[i].applied.tables)
      if (is_it(change, name)) return state_of(change.after);
  for (size_t i = statement; i < steps.size(); ++i)
    for (const TableChange& change : steps[i].applied.tables)
      if (is_it(change, name)) return state_of(change.before);
  return analysis.first.catalog.find_table(name.schema.text, name.name.text);
}

std::string drift_behind_guard(const Analysis& analysis, const StatementFacts& statement) {
  const auto* create = as<CreateTable>(analysis.statements[statement.id - 1].statement);
  const Applied& applied = analysis.first.steps[statement.id - 1].applied;
  if (!create || !create->if_not_exists || create->temporary || applied.changes_schema) return {};
  const Table* there = table_before(analysis, statement.id, create->table);
  if (!there || !there->complete) return {};
  for (const TableElement& element : create->elements) {
    const auto* wanted = std::get_if<ColumnDefinition>(&element);
    if (!wanted) continue;
    const Column* column = there->find_column(wanted->name.text);
    if (!column) return fmt::format("`{}` is missing there", wanted->name.text);
    const std::string type = column_type_of(wanted->type, analysis.server);
    if (column->known && !column->column_type.empty() && !type.empty() && column->column_type != type)
      return fmt::format("`{}` is {} there", column->name, column->column_type);
  }
  return {};
}

}  // namespace belay
