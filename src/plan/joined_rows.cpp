#include "plan/joined_rows.h"

#include <fmt/format.h>
#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "plan/image.h"
#include "plan/sql.h"

namespace belay {

namespace {

// The tables of the join itself, not those of subqueries.
void collect_tables(const TableReference& reference, std::vector<const BaseTable*>& tables) {
  std::visit(Overloaded{
                 [&](const BaseTable& table) { tables.push_back(&table); },
                 [&](const Join& join) {
                   collect_tables(*join.left, tables);
                   collect_tables(*join.right, tables);
                 },
                 [](const auto&) {},
             },
             reference.node);
}

std::vector<const BaseTable*> tables_of(const TableReference& reference) {
  std::vector<const BaseTable*> tables;
  collect_tables(reference, tables);
  return tables;
}

const Name& name_of(const BaseTable& table) {
  return table.alias ? table.alias : table.table.name;
}

std::string sql_name_of(const BaseTable& table) {
  return quoted_name(name_of(table).text);
}

const BaseTable* find_by_name(const std::vector<const BaseTable*>& tables, std::string_view name) {
  const auto found = std::ranges::find_if(
      tables, [&](const BaseTable* table) { return equals_ignoring_case(name_of(*table).text, name); });
  return found == tables.end() ? nullptr : *found;
}

// The one table that has a column of this name, as far as they are known.
const BaseTable* find_by_column(const Situation& situation, const std::vector<const BaseTable*>& tables,
                                std::string_view column) {
  const BaseTable* found = nullptr;
  for (const BaseTable* table : tables) {
    const Table* known = situation.table_before(table->table);
    if (!known || !known->find_column(column)) continue;
    if (found) return nullptr;
    found = table;
  }
  return found;
}

std::vector<std::string>& columns_of(std::vector<ChangedTable>& changed, const BaseTable* table) {
  const auto found = std::ranges::find(changed, table, &ChangedTable::table);
  if (found != changed.end()) return found->columns;
  return changed.emplace_back(ChangedTable{table, {}}).columns;
}

}  // namespace

std::string rows_before(const Situation& situation, const RowSource& source, std::string_view columns) {
  std::string query = source.with ? std::string(situation.text(source.with->span)) + " " : "";
  query += fmt::format("SELECT {} FROM {}", columns, situation.text(source.tables.span));
  const std::string tail = without_comments(source.rest);
  return tail.empty() ? query : query + " " + tail;
}

std::vector<ChangedTable> changed_tables(const Situation& situation, const Update& node) {
  const std::vector<const BaseTable*> tables = tables_of(node.tables);
  std::vector<ChangedTable> changed;
  for (const Assignment& assignment : node.assignments) {
    const auto* target = as<ColumnReference>(assignment.target);
    if (!target) return {};
    const std::string& column = target->column.text;
    const BaseTable* table =
        target->table ? find_by_name(tables, target->table->text) : find_by_column(situation, tables, column);
    if (!table) return {};
    columns_of(changed, table).push_back(column);
  }
  return changed;
}

std::vector<ChangedTable> deleted_tables(const Delete& node) {
  const std::vector<const BaseTable*> tables = tables_of(node.tables);
  std::vector<ChangedTable> changed;
  for (const QualifiedName& target : node.targets) {
    const BaseTable* table = find_by_name(tables, target.name.text);
    if (!table) return {};
    columns_of(changed, table);
  }
  return changed;
}

void take_joined_rows_back(const Situation& situation, const std::vector<ChangedTable>& tables, const RowSource& source,
                           PlanStep& step) {
  if (tables.empty()) {
    step.undo = UndoClass::impossible;
    step.undo_why = "it does not say which of the joined tables it changes";
    step.inverse = Irreversible{step.undo_why};
    return;
  }
  std::vector<Change> inverse;
  for (size_t i = 0; i < tables.size(); ++i) {
    const ChangedTable& changed = tables[i];
    Image image = situation.image_of(changed.table->table, static_cast<int>(i));
    keep_rows(situation, image,
              rows_before(situation, source, fmt::format("DISTINCT {}.*", sql_name_of(*changed.table))),
              step.after.empty() ? "" : situation.is_not_done());
    inverse.push_back(changed.columns.empty() ? insert_from(image) : update_from(image, changed.columns));
    step.images.push_back(std::move(image));
  }
  step.inverse = std::move(inverse);
  step.undo = UndoClass::before_image;
}

}  // namespace belay
