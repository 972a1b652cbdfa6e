// Which tables a statement names, as the script writes them: what order rules follow.
#pragma once

#include <functional>
#include <string>

#include "facts/facts.h"

namespace belay {

// "schema.table" with `database` where none is written.
std::string full_name(const QualifiedName& name, const std::string& database);

using VisitTableName = std::function<void(const QualifiedName& table)>;

// The tables that must be there for the statement to run: read, written or altered, those of its queries included, and
// not those that it creates, drops or renames.
void for_each_needed_table(const Statement& statement, const VisitTableName& visit);

// The same, with those that it creates, drops and renames.
void for_each_named_table(const Statement& statement, const VisitTableName& visit);

// The foreign keys that the statement adds, those beside a column left out: MySQL ignores them.
void for_each_added_foreign_key(const Statement& statement,
                                const std::function<void(const ForeignKeyDefinition&)>& visit);

// Keeps the database that USE has chosen.
class CurrentDatabase {
 public:
  void run(const Statement& statement) {
    if (const auto* use = as<Use>(statement)) name_ = use->database.text;
  }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

}  // namespace belay
