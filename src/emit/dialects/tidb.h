// TiDB: MySQL 8.0 without stored programs, over a distributed store. Sources: TiDB's documents for 8.5, "MySQL
// Compatibility", "ALTER TABLE", "MODIFY COLUMN", "AUTO_INCREMENT", "Constraints", "Foreign Key Constraints",
// "Character Set and Collation".
#pragma once

#include <set>
#include <string>

#include "emit/dialects/mysql.h"

namespace belay {

class TiDb : public MySqlRewording {
 public:
  TiDb(const Analysis& analysis, const Server& target);

 protected:
  void look_at(const Statement& statement) override;
  std::optional<NewWord> other_word(std::string_view word) const override;

 private:
  // ---- stored programs
  void look_at(const CreateRoutine& create);
  void look_at(const CallStatement& call);
  void look_at(const CreateTrigger&) { refuse(statement().span, "TiDB has no triggers"); }
  void look_at(const DropTrigger&) { leave_out("TiDB has no triggers"); }
  void look_at(const CreateEvent&) { refuse(statement().span, "TiDB has no events"); }
  void look_at(const DropEvent&) { leave_out("TiDB has no events"); }
  void look_at(const DropRoutine&) { leave_out("TiDB has no stored programs"); }

  // ---- tables
  void look_at(const CreateTable& create);
  void look_at(const AlterTable& alter);
  void look_at(const CreateIndex& create);
  void look_at_column(const ColumnDefinition& column);
  void look_at_key(const KeyDefinition& key);
  void look_at_order(const KeyDefinition& key);
  void look_at_change(const AlterTable& alter, const AlterAction& action, const Name& name,
                      const ColumnDefinition& column);
  void split(const AlterTable& alter);

  // ---- the rest
  void look_at(const QueryStatement& query);
  void look_at(const Grant& grant);
  void look_at(const Transaction& transaction);
  void look_at(const LockTables&) { leave_out("TiDB locks no tables"); }
  void look_at(const UnlockTables&) { leave_out("TiDB locks no tables"); }
  void look_at(const Utility& utility);
  template <class Node>
  void look_at(const Node&) {}
  void look_at_queries(const Statement& statement);

  std::set<std::string> called_;  // procedures whose calls are written out, lower-case
};

}  // namespace belay
