#include <algorithm>

#include "catalog/application.h"
#include "catalog/implicit_commit.h"

namespace belay {

// Temporary tables are gone with the session.
bool Application::is_only_of_session() const {
  return !applied_.tables.empty() && std::ranges::all_of(applied_.tables, [](const TableChange& change) {
    const TableState& state = change.after ? change.after : change.before;
    return state && (*state)->temporary;
  });
}

void Application::remember_after() {
  for (TableChange& change : applied_.tables) {
    const Table* table = catalog_.find_table(change.schema, change.name);
    if (!table) continue;
    change.after = *table;
    catalog_.database(change.schema).foreign_keys.note(*table);
  }
}

void Application::note_writes() {
  for (const TableChange& change : applied_.tables) {
    Database& database = catalog_.database(change.schema);
    const auto table = database.tables.find(change.name);
    if (table != database.tables.end()) catalog_.note_write(table->second);
  }
}

// Every table whose shape the statement may have changed gets its state afterwards; a refusal leaves no change behind.
Applied Application::run(const Statement& statement) {
  statement_span_ = statement.span;
  if (commits_implicitly(statement)) catalog_.commit();
  std::visit([this](const auto& node) { apply(node); }, statement.node);
  const bool may_write = applied_.changes_schema || applied_.changes_rows || !applied_.unknown.empty();
  if (may_write && !failed()) note_writes();
  if (applied_.changes_schema) remember_after();
  if (applied_.changes_rows && !catalog_.uncommitted_.empty()) catalog_.has_uncommitted_ = true;
  if (is_only_of_session()) applied_.changes_schema = applied_.changes_rows = false;
  return std::move(applied_);
}

}  // namespace belay
