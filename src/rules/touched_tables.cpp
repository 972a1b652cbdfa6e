#include "rules/touched_tables.h"

#include "base/overloaded.h"
#include "catalog/statement_walk.h"

namespace belay {

std::string full_name(const QualifiedName& name, const std::string& database) {
  return (name.schema ? name.schema.text : database) + "." + name.name.text;
}

static bool is_common_table(const Query& query, const std::string& name) {
  if (!query.with) return false;
  for (const CommonTable& table : query.with->tables)
    if (table.name.text == name) return true;
  return false;
}

static void visit_query(const Query& query, const VisitTableName& visit) {
  for_each_table(query, [&](const BaseTable& base) {
    if (base.table.schema || !is_common_table(query, base.table.name.text)) visit(base.table);
  });
}

static void visit_reference(const TableReference& reference, const VisitTableName& visit) {
  std::visit(Overloaded{
                 [&](const BaseTable& base) { visit(base.table); },
                 [&](const Join& join) {
                   visit_reference(*join.left, visit);
                   visit_reference(*join.right, visit);
                 },
                 [](const auto&) {},
             },
             reference.node);
}

void for_each_needed_table(const Statement& statement, const VisitTableName& visit) {
  std::visit(Overloaded{
                 [&](const AlterTable& node) {
                   if (!node.if_exists) visit(node.table);
                 },
                 [&](const CreateTable& node) {
                   if (node.like) visit(node.like->table);
                   if (node.query) visit_query(*node.query, visit);
                 },
                 [&](const CreateView& node) { visit_query(*node.query, visit); },
                 [&](const CreateTrigger& node) { visit(node.table); },
                 [&](const CreateIndex& node) { visit(node.table); },
                 [&](const TruncateTable& node) { visit(node.table); },
                 [&](const Insert& node) { visit(node.table); },
                 [&](const LoadData& node) { visit(node.table); },
                 [&](const Update& node) { visit_reference(node.tables, visit); },
                 [&](const Delete& node) { visit_reference(node.tables, visit); },
                 [](const auto&) {},
             },
             statement.node);
  for_each_query(statement, [&](const Query& query) { visit_query(query, visit); });
}

void for_each_named_table(const Statement& statement, const VisitTableName& visit) {
  for_each_needed_table(statement, visit);
  std::visit(Overloaded{
                 [&](const CreateTable& node) { visit(node.table); },
                 [&](const DropIndex& node) { visit(node.table); },
                 [&](const DropTable& node) {
                   for (const QualifiedName& table : node.tables) visit(table);
                 },
                 [&](const RenameTable& node) {
                   for (const RenamePair& pair : node.pairs) {
                     visit(pair.from);
                     visit(pair.to);
                   }
                 },
                 [&](const LockTables& node) {
                   for (const QualifiedName& table : node.tables) visit(table);
                 },
                 [](const auto&) {},
             },
             statement.node);
  for_each_added_foreign_key(statement, [&](const ForeignKeyDefinition& key) { visit(key.references.table); });
}

void for_each_added_foreign_key(const Statement& statement,
                                const std::function<void(const ForeignKeyDefinition&)>& visit) {
  if (const auto* create = as<CreateTable>(statement)) {
    for (const TableElement& element : create->elements)
      if (const auto* key = std::get_if<ForeignKeyDefinition>(&element)) visit(*key);
  }
  if (const auto* alter = as<AlterTable>(statement)) {
    for (const AlterAction& action : alter->actions)
      if (const auto* add = as<AddForeignKey>(action)) visit(add->foreign_key);
  }
}

}  // namespace belay
