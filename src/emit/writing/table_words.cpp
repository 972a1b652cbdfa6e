#include "emit/writing/table_words.h"

#include <fmt/format.h>

#include "base/overloaded.h"
#include "plan/sql.h"

namespace belay {

static void note_option(const TableOption& option, Page& page) {
  if (option.name == "comment" || option.name == "auto_increment") return;
  const bool charset = option.name == "charset" || option.name == "collate";
  page.differ(option.span, charset ? "texts are UTF-8, and compare with regard to case"
                                   : "how the table is stored is left to the target");
}

void note_options(const CreateTable& create, Page& page) {
  for (const TableOption& option : create.options) note_option(option, page);
  if (create.partitioning) page.differ(create.partitioning->span, "the table is not divided into partitions");
}

void note_column(const ColumnShape& column, Page& page, Span place) {
  for (const std::string& why : column.differs) page.differ(place, why);
  for (const std::string& why : column.refused) page.refuse(place, why);
}

static void note(const AlterAction& action, Page& page) {
  const auto position = [&](const OptionalBox<ColumnPosition>& at) {
    if (at) page.differ(at->span, "a new column stands behind the others, and a column stays where it is");
  };
  std::visit(Overloaded{
                 [&](const AddColumn& add) { position(add.position); },
                 [&](const ModifyColumn& modify) { position(modify.position); },
                 [&](const ChangeColumn& change) { position(change.position); },
                 [&](const SetTableOption& set) { note_option(set.option, page); },
                 [&](const ConvertCharset&) { page.differ(action.span, "texts are UTF-8 already"); },
                 [&](const RequireAlgorithm&) { page.differ(action.span, "the target has one way to do it"); },
                 [&](const RequireLock&) { page.differ(action.span, "what is locked is up to the target"); },
                 [&](const OrderRows&) { page.differ(action.span, "rows have no order there"); },
                 [&](const SetKeyVisibility&) { page.differ(action.span, "every index is used where it helps"); },
                 [&](const SetColumnVisibility&) { page.differ(action.span, "every column is shown"); },
                 [&](const PartitionBy&) { page.differ(action.span, "the table is not divided into partitions"); },
                 [&](const RemovePartitioning&) { page.differ(action.span, "the table has no partitions"); },
                 [&](const AddPartitions&) { page.differ(action.span, "the table is not divided into partitions"); },
                 [&](const DropPartitions&) {
                   page.refuse(action.span, "the rows of a partition cannot be told from others: the table has none");
                 },
                 [&](const MaintainPartitions& maintain) {
                   const bool loses = maintain.operation == PartitionOperation::truncate ||
                                      maintain.operation == PartitionOperation::exchange ||
                                      maintain.operation == PartitionOperation::discard ||
                                      maintain.operation == PartitionOperation::import;
                   if (loses)
                     page.refuse(action.span, "the rows of a partition cannot be told from others: the table has none");
                   else
                     page.differ(action.span, "the table has no partitions");
                 },
                 [&](const OtherAction&) { page.differ(action.span, "how the table is stored is left to the target"); },
                 [](const auto&) {},
             },
             action.node);
}

void note_actions(const AlterTable& alter, Page& page) {
  for (const AlterAction& action : alter.actions) note(action, page);
}

std::string implicit_text(const ColumnShape& column) {
  constexpr std::string_view list = " IN (";
  const size_t at = column.check.find(list);
  if (at == std::string::npos) return "''";
  const size_t begin = at + list.size();
  return column.check.substr(begin, end_of_quote(column.check, begin) - begin);
}

Table with_new_names(const AlterTable& words, const Table& before, const Table& after,
                     std::vector<Renaming>& renamings) {
  Table table = before;
  const auto rename = [&](const Name& from, const Name& to) {
    const Column* column = before.find_column(from.text);
    const Column* target = after.find_column(to.text);
    const std::string& old_name = column ? column->name : from.text;
    if (!target || old_name == target->name) return;
    renamings.push_back({old_name, target->name});
    if (column) table.edit_column(old_name)->name = target->name;
    rename_in_keys(table, from.text, target->name);
  };
  for (const AlterAction& action : words.actions) {
    if (const auto* change = as<ChangeColumn>(action)) rename(change->old_name, change->column.name);
    if (const auto* change = as<RenameColumn>(action)) rename(change->old_name, change->new_name);
  }
  return table;
}

static AlteredTable states(const QualifiedName& before, const QualifiedName& after, const Page& page) {
  const Applied* applied = page.applied();
  AlteredTable result;
  if (applied && applied->error) return {nullptr, nullptr, applied->error->why, true};
  if (applied && !applied->unknown.empty()) return {nullptr, nullptr, applied->unknown, true};
  result.before = page.before(before);
  result.after = page.after(after);
  if (!result.before || !result.after) {
    result.refused = !applied || applied->why.empty();
    result.why = result.refused ? fmt::format("nothing is known of table `{}`", before.name.text) : applied->why;
  }
  return result;
}

AlteredTable states_of(const QualifiedName& table, const Page& page) {
  return states(table, table, page);
}

AlteredTable states_of(const AlterTable& alter, const Page& page) {
  const QualifiedName* after = &alter.table;
  for (const AlterAction& action : alter.actions) {
    if (const auto* rename = as<RenameTo>(action)) after = &rename->table;
  }
  return states(alter.table, *after, page);
}

}  // namespace belay
