#include "facts/statement_index.h"

#include <functional>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/statement_walk.h"

namespace belay {

namespace {

using VisitName = std::function<void(const Name&)>;

void visit_tables(const TableReference& tables, const Statement& statement, const VisitName& visit) {
  const auto visit_table = [&](const BaseTable& base) { visit(base.table.name); };
  for_each_table(tables, visit_table);
  for_each_query(statement, [&](const Query& query) { for_each_table(query, visit_table); });
}

void for_each_table_of(const Statement& statement, const VisitName& visit) {
  std::visit(Overloaded{
                 [&](const CreateTable& node) { visit(node.table.name); },
                 [&](const AlterTable& node) { visit(node.table.name); },
                 [&](const TruncateTable& node) { visit(node.table.name); },
                 [&](const DropTable& node) {
                   for (const QualifiedName& table : node.tables) visit(table.name);
                 },
                 [&](const Update& node) { visit_tables(node.tables, statement, visit); },
                 [&](const Delete& node) { visit_tables(node.tables, statement, visit); },
                 [](const auto&) {},
             },
             statement.node);
}

void for_definition_in(const Statement& statement, const VisitName& visit) {
  std::visit(Overloaded{
                 [&](const CreateView& node) { visit(node.view.name); },
                 [&](const CreateRoutine& node) { visit(node.routine.name); },
                 [&](const CreateTrigger& node) { visit(node.trigger.name); },
                 [&](const CreateEvent& node) { visit(node.event.name); },
                 [](const auto&) {},
             },
             statement.node);
}

}  // namespace

StatementIndex::StatementIndex(const std::vector<Parsed>& statements) {
  uint32_t id = 0;
  for (const Parsed& parsed : statements) {
    ++id;
    for_each_table_of(parsed.statement, [&](const Name& name) { add(about_table_, name.text, id); });
    for_definition_in(parsed.statement, [&](const Name& name) { add(defining_, name.text, id); });
  }
}

void StatementIndex::add(Ids& ids, std::string_view name, uint32_t id) {
  std::vector<uint32_t>& those = ids[to_lower(name)];
  if (those.empty() || those.back() != id) those.push_back(id);
}

std::span<const uint32_t> StatementIndex::find(const Ids& ids, std::string_view name) {
  const auto found = ids.find(to_lower(name));
  return found == ids.end() ? std::span<const uint32_t>() : found->second;
}

std::span<const uint32_t> StatementIndex::about_table(std::string_view table) const {
  return find(about_table_, table);
}

std::span<const uint32_t> StatementIndex::defining(std::string_view name) const {
  return find(defining_, name);
}

}  // namespace belay
