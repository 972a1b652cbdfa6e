// OceanBase in its MySQL mode. Sources: OceanBase's documents for 4.3, "Compatibility with MySQL"; those of its
// migration service, "Incompatibilities of ALTER TABLE", "Constraint and index operations".
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "catalog/statement_walk.h"
#include "emit/dialects/mysql.h"

namespace belay {

namespace {

class OceanBase : public MySqlRewording {
 public:
  using MySqlRewording::MySqlRewording;

 protected:
  void look_at(const Statement& statement) override {
    std::visit([&](const auto& node) { look_at(node); }, statement.node);
    look_at_queries(statement);
    MySqlRewording::look_at(statement);
  }

 private:
  void look_at(const CreateEvent&) { refuse(statement().span, "OceanBase has no events: DBMS_SCHEDULER runs jobs"); }
  void look_at(const DropEvent&) { leave_out("OceanBase has no events"); }
  void look_at(const CreateTable& create) {
    for (const TableElement& element : create.elements) {
      if (const auto* column = std::get_if<ColumnDefinition>(&element)) look_at_column(*column);
      if (const auto* key = std::get_if<KeyDefinition>(&element)) look_at_index(*key);
    }
  }
  void look_at(const CreateIndex& create) { look_at_index(create.key); }
  void look_at(const AlterTable& alter);
  void look_at(const Transaction& transaction) {
    if (transaction.action == TransactionAction::xa) refuse(statement().span, "OceanBase has no XA in its MySQL mode");
  }
  void look_at(const Utility& utility);
  template <class Node>
  void look_at(const Node&) {}

  void look_at_column(const ColumnDefinition& column) {
    if (column.auto_increment) differ(column.span, "the numbers grow, with gaps");
  }
  void look_at_index(const KeyDefinition& key) {
    if (key.kind == KeyKind::spatial) refuse(key.span, "OceanBase has no SPATIAL index beside a table that is there");
  }
  void look_at_nullness(const AlterTable& alter, const Name& name, const ColumnDefinition& column);
  void look_at_queries(const Statement& statement);
};

void OceanBase::look_at(const AlterTable& alter) {
  for (size_t i = 0; i < alter.actions.size(); ++i) {
    const AlterAction& action = alter.actions[i];
    if (const auto* add = as<AddColumn>(action)) look_at_column(add->column);
    if (const auto* add = as<AddKey>(action)) look_at_index(add->key);
    if (const auto* modify = as<ModifyColumn>(action)) look_at_nullness(alter, modify->column.name, modify->column);
    if (const auto* change = as<ChangeColumn>(action)) look_at_nullness(alter, change->old_name, change->column);
    const auto* other = as<OtherAction>(action);
    if (other && (other->words == "disable keys" || other->words == "enable keys"))
      leave_out_action(alter, i, "OceanBase keeps every index all the time");
  }
}

// A column that takes NULL does not begin to refuse it.
void OceanBase::look_at_nullness(const AlterTable& alter, const Name& name, const ColumnDefinition& column) {
  const Table* table = table_before(step(), alter.table.name);
  const Column* before = table ? table->find_column(name.text) : nullptr;
  if (before && before->known && before->nullable && column.nullable == false)
    refuse(column.span, "OceanBase does not make a column NOT NULL that takes NULL");
}

void OceanBase::look_at_queries(const Statement& statement) {
  for_each_query(statement, [&](const Query& query) {
    if (query.locking.starts_with("for share")) refuse(query.span, "OceanBase has no FOR SHARE");
  });
  constexpr std::array<std::string_view, 4> missing{"extractvalue", "updatexml", "load_file", "master_pos_wait"};
  for_each_expression(statement, [&](const Expression& part) {
    const auto* call = as<Call>(part);
    if (!call || call->schema) return;
    const std::string function = to_lower(call->name.text);
    if (std::ranges::count(missing, function) > 0)
      refuse(part.span, fmt::format("OceanBase has no function `{}`", function));
  });
}

void OceanBase::look_at(const Utility& utility) {
  constexpr std::array<std::string_view, 3> missing{"check_table", "checksum_table", "repair_table"};
  if (std::ranges::count(missing, utility.kind) > 0) leave_out("OceanBase has no such statement, and no need of it");
  if (utility.kind.starts_with("handler")) refuse(statement().span, "OceanBase has no HANDLER");
}

}  // namespace

std::unique_ptr<TargetDialect> oceanbase_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<OceanBase>>("oceanbase", target);
}

}  // namespace belay
