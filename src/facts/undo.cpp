#include "facts/undo.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "facts/column_change.h"

namespace belay {

namespace {

Undo worse(Undo left, Undo right) {
  return left.kind < right.kind ? right : left;
}

const Table* table_before(const Applied& applied) {
  return applied.tables.empty() ? nullptr : state_of(applied.tables.front().before);
}

const Table* table_after(const Applied& applied) {
  return applied.tables.empty() ? nullptr : state_of(applied.tables.front().after);
}

Undo restored_definition(const Table* before, const std::string& column) {
  const Column* old_column = before ? before->find_column(column) : nullptr;
  if (old_column && old_column->known) return {UndoClass::exact, "the old definition is known"};
  return {UndoClass::before_image, "the old definition is read from the server before the change"};
}

Undo changed_definition(const Applied& applied, const std::string& old_name, const std::string& new_name) {
  const Table* before = table_before(applied);
  const Table* after = table_after(applied);
  const Column* old_column = before ? before->find_column(old_name) : nullptr;
  const Column* new_column = after ? after->find_column(new_name) : nullptr;
  if (old_column && new_column && !narrowing(*old_column, *new_column).empty()) {
    return {UndoClass::before_image, "values may be altered by the new definition"};
  }
  return restored_definition(before, old_name);
}

Undo dropped_index(const Table* before, const std::string& name) {
  const Index* index = before ? before->find_index(name) : nullptr;
  if (index && !index->parts.empty()) return {UndoClass::exact, "the index's definition is known"};
  return {UndoClass::before_image, "the index's definition is read from the server before the change"};
}

Undo undo_of(const AlterAction& action, const Applied& applied) {
  const Table* before = table_before(applied);
  const Undo exact{UndoClass::exact, "it is taken back by the opposite clause"};
  const Undo read_before{UndoClass::before_image, "the old state is read from the server before the change"};
  return std::visit(
      Overloaded{
          [&](const DropColumn&) -> Undo {
            return {UndoClass::before_image, "the column's values are kept aside"};
          },
          [&](const DropKey& a) { return dropped_index(before, a.name.text); },
          [&](const DropPrimaryKey&) { return dropped_index(before, "PRIMARY"); },
          [&](const DropForeignKey&) { return before && before->complete ? exact : read_before; },
          [&](const DropConstraint&) { return before && before->complete ? exact : read_before; },
          [&](const ModifyColumn& a) { return changed_definition(applied, a.column.name.text, a.column.name.text); },
          [&](const ChangeColumn& a) { return changed_definition(applied, a.old_name.text, a.column.name.text); },
          [&](const SetColumnDefault& a) { return restored_definition(before, a.column.text); },
          [&](const DropColumnDefault& a) { return restored_definition(before, a.column.text); },
          [&](const ConvertCharset&) { return read_before; },
          [&](const SetTableOption&) { return before && before->complete ? exact : read_before; },
          [&](const PartitionBy&) { return before && before->complete ? exact : read_before; },
          [&](const RemovePartitioning&) { return before && before->complete ? exact : read_before; },
          [&](const DropPartitions&) -> Undo {
            return {UndoClass::before_image, "the partition's rows are kept aside"};
          },
          [&](const MaintainPartitions& a) -> Undo {
            if (a.operation != PartitionOperation::truncate) return exact;
            return {UndoClass::before_image, "the partition's rows are kept aside"};
          },
          [&](const RequireAlgorithm&) { return Undo{}; },
          [&](const RequireLock&) { return Undo{}; },
          [&](const OrderRows&) { return Undo{}; },
          [&](const OtherAction&) { return Undo{}; },
          [&](const auto&) { return exact; },
      },
      action.node);
}

Undo undo_of_alter(const AlterTable& alter, const Applied& applied) {
  Undo result;
  for (const AlterAction& action : alter.actions) result = worse(result, undo_of(action, applied));
  return result;
}

// Names that CREATE OR REPLACE gives another definition: the old one has to be read first.
Undo created(bool replaces) {
  if (replaces) return {UndoClass::before_image, "the old definition is read from the server before the change"};
  return {UndoClass::exact, "what is created is dropped"};
}

Undo definition_read() {
  return {UndoClass::before_image, "the definition is read from the server before the change"};
}

Undo rows_kept() {
  return {UndoClass::before_image, "the rows are kept aside before the change"};
}

}  // namespace

Undo undo_of(const Statement& statement, const Applied& applied) {
  return std::visit(Overloaded{
                        [&](const CreateTable& create) { return create.or_replace ? rows_kept() : created(false); },
                        [&](const AlterTable& alter) { return undo_of_alter(alter, applied); },
                        [](const DropTable&) -> Undo {
                          return {UndoClass::before_image, "the table is renamed aside"};
                        },
                        [](const RenameTable&) -> Undo {
                          return {UndoClass::exact, "the old name is given back"};
                        },
                        [](const TruncateTable&) { return rows_kept(); },
                        [](const CreateIndex&) { return created(false); },
                        [&](const DropIndex& drop) { return dropped_index(table_before(applied), drop.name.text); },
                        [](const CreateDatabase&) { return created(false); },
                        [](const AlterDatabase&) { return definition_read(); },
                        [](const DropDatabase&) -> Undo {
                          return {UndoClass::impossible, "a database is not kept aside"};
                        },
                        [](const CreateView& create) { return created(create.or_replace || create.is_alter); },
                        [](const DropView&) { return definition_read(); },
                        [](const CreateRoutine& create) { return created(create.or_replace); },
                        [](const DropRoutine&) { return definition_read(); },
                        [](const CreateTrigger& create) { return created(create.or_replace); },
                        [](const DropTrigger&) { return definition_read(); },
                        [](const CreateEvent& create) { return created(create.or_replace || create.is_alter); },
                        [](const DropEvent&) { return definition_read(); },
                        [](const CreateSequence& create) { return created(create.or_replace || create.is_alter); },
                        [](const DropSequence&) { return definition_read(); },
                        [](const Insert& insert) -> Undo {
                          if (insert.replace || !insert.on_duplicate.empty()) return rows_kept();
                          return {UndoClass::exact, "the inserted rows are deleted"};
                        },
                        [](const Update&) { return rows_kept(); },
                        [](const Delete&) { return rows_kept(); },
                        [](const LoadData&) -> Undo {
                          return {UndoClass::impossible, "which rows the file holds is not known"};
                        },
                        [](const AccountStatement&) -> Undo {
                          return {UndoClass::impossible, "an account's password cannot be read"};
                        },
                        [](const Grant&) -> Undo {
                          return {UndoClass::exact, "the privileges are revoked, or granted again"};
                        },
                        [](const auto&) { return Undo{}; },
                    },
                    statement.node);
}

static Loss loss_of_alter(const AlterTable& alter, const Applied& applied) {
  const Table* before = table_before(applied);
  const Table* after = table_after(applied);
  for (const AlterAction& action : alter.actions) {
    if (const auto* drop = as<DropColumn>(action)) return {true, fmt::format("the values of `{}`", drop->column.text)};
    if (as<DropPartitions>(action)) return {true, "the rows of the partition"};
    const ModifyColumn* modify = as<ModifyColumn>(action);
    const ChangeColumn* change = as<ChangeColumn>(action);
    if ((!modify && !change) || !before || !after) continue;
    const std::string& old_name = modify ? modify->column.name.text : change->old_name.text;
    const Column* old_column = before->find_column(old_name);
    const Column* new_column = after->find_column(modify ? old_name : change->column.name.text);
    if (!old_column || !new_column) continue;
    const std::string narrows = narrowing(*old_column, *new_column);
    if (!narrows.empty()) return {true, fmt::format("{} of `{}`", narrows, old_name)};
  }
  return {};
}

Loss loss_of(const Statement& statement, const Applied& applied) {
  if (!applied.changes_rows && !applied.changes_schema) return {};
  return std::visit(Overloaded{
                        [&](const AlterTable& alter) { return loss_of_alter(alter, applied); },
                        [](const DropTable& drop) -> Loss {
                          if (drop.temporary) return {};
                          return {true, fmt::format("the rows of `{}`", drop.tables.front().name.text)};
                        },
                        [](const TruncateTable& truncate) -> Loss {
                          return {true, fmt::format("the rows of `{}`", truncate.table.name.text)};
                        },
                        [](const DropDatabase& drop) -> Loss {
                          return {true, fmt::format("all tables of `{}`", drop.name.text)};
                        },
                        [](const CreateTable& create) -> Loss {
                          if (!create.or_replace) return {};
                          return {true, fmt::format("the rows of `{}`", create.table.name.text)};
                        },
                        [](const Delete&) -> Loss {
                          return {true, "the deleted rows"};
                        },
                        [](const auto&) { return Loss{}; },
                    },
                    statement.node);
}

}  // namespace belay
