// What a session has not committed: the rows before, of each table that it has written to.
#include "catalog/application.h"

namespace belay {

void Catalog::set_autocommit(bool on) {
  if (on) commit();  // MySQL manual, "START TRANSACTION, COMMIT, and ROLLBACK Statements"
  autocommits_ = on;
}

void Catalog::begin() {
  commit();
  in_transaction_ = true;
}

void Catalog::commit() {
  uncommitted_.clear();
  has_uncommitted_ = false;
  in_transaction_ = false;
}

bool Catalog::rollback() {
  for (auto& [name, rows] : uncommitted_) {
    auto& tables = databases_[name.first].tables;
    if (const auto found = tables.find(name.second); found != tables.end()) found->second.rows = std::move(rows);
  }
  const bool had = has_uncommitted_;
  commit();
  return had;
}

bool Catalog::rollback_to_savepoint() {
  for (const auto& [name, rows] : uncommitted_) {
    auto& tables = databases_[name.first].tables;
    if (const auto found = tables.find(name.second); found != tables.end()) found->second.rows.forget();
  }
  return has_uncommitted_;
}

// Tables of other engines keep what was written.
void Application::remember_rows(const Table& table) {
  const bool open = catalog_.in_transaction_ || !catalog_.autocommits_;
  if (open && table.engine == "InnoDB") {
    catalog_.uncommitted_.try_emplace({table.schema, table.name}, table.rows);
  }
}

}  // namespace belay
