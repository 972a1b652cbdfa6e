#include "catalog/application.h"

namespace belay {

// Every table that the statement may have changed gets its state afterwards; a refusal leaves no change behind.
Applied Application::run(const Statement& statement) {
  statement_span_ = statement.span;
  std::visit([this](const auto& node) { apply(node); }, statement.node);
  for (TableChange& change : applied_.tables) {
    if (const Table* table = catalog_.find_table(change.schema, change.name)) change.after = *table;
  }
  return std::move(applied_);
}

}  // namespace belay
