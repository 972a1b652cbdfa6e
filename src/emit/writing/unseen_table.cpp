#include "emit/writing/unseen_table.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

static std::string name_before(const std::string& column, const std::vector<AlterAction>& actions) {
  for (const AlterAction& action : actions) {
    const auto* change = as<ChangeColumn>(action);
    const auto* rename = as<RenameColumn>(action);
    if (change && equals_ignoring_case(change->column.name.text, column)) return change->old_name.text;
    if (rename && equals_ignoring_case(rename->new_name.text, column)) return rename->old_name.text;
  }
  return column;
}

static bool is_added(const std::string& column, const std::vector<AlterAction>& actions) {
  return std::ranges::any_of(actions, [&](const AlterAction& action) {
    const auto* add = as<AddColumn>(action);
    return add && equals_ignoring_case(add->column.name.text, column);
  });
}

static Column unseen(const std::string& name) {
  Column column;
  column.name = name;
  column.known = false;
  return column;
}

template <class Part>
static Part named(const std::string& name) {
  Part part;
  part.name = name;
  return part;
}

static void add_columns(Table& table, const Table& after, const std::vector<AlterAction>& actions) {
  std::vector<Column> columns;  // in the order of the table behind the statement
  for (const Column& column : after.columns) {
    const std::string name = name_before(column.name, actions);
    const Column* there = table.find_column(name);
    if (there || !is_added(column.name, actions)) columns.push_back(there ? *there : unseen(name));
  }
  for (const Column& column : table.columns) {
    if (std::ranges::find(columns, column.name, &Column::name) == columns.end()) columns.push_back(column);
  }
  table.columns = std::move(columns);
}

static void add_what_goes(Table& table, const Table& after, const AlterAction& action) {
  if (const auto* drop = as<DropColumn>(action); drop && !table.find_column(drop->column.text))
    table.columns.push_back(unseen(drop->column.text));
  if (const auto* drop = as<DropColumnDefault>(action)) {
    Column* column = table.edit_column(drop->column.text);
    if (column && !column->known) column->default_text = "0";  // some value, so that it goes
  }
  if (const auto* drop = as<DropKey>(action); drop && !table.find_index(drop->name.text))
    table.indexes.push_back(named<Index>(drop->name.text));
  if (const auto* rename = as<RenameKey>(action); rename && !table.find_index(rename->old_name.text)) {
    const Index* renamed = after.find_index(rename->new_name.text);
    Index index = renamed ? *renamed : Index{};
    index.name = rename->old_name.text;
    table.indexes.push_back(std::move(index));
  }
  const Index* primary = table.primary_key();
  if (as<DropPrimaryKey>(action) && (!primary || primary->assumed)) {
    Index index = named<Index>("PRIMARY");
    index.kind = KeyKind::primary;
    index.parts.emplace_back().column = "?";
    table.indexes.push_back(std::move(index));
  }
  if (const auto* drop = as<DropForeignKey>(action)) {
    const auto is_it = [&](const ForeignKey& key) { return equals_ignoring_case(key.name, drop->symbol.text); };
    if (std::ranges::none_of(table.foreign_keys, is_it))
      table.foreign_keys.push_back(named<ForeignKey>(drop->symbol.text));
  }
  if (const auto* drop = as<DropConstraint>(action)) {
    const auto is_it = [&](const auto& each) { return equals_ignoring_case(each.name, drop->symbol.text); };
    if (std::ranges::none_of(table.checks, is_it) && std::ranges::none_of(table.foreign_keys, is_it))
      table.checks.push_back({drop->symbol.text, "TRUE", true});
  }
}

Table as_it_was(const Table& before, const Table& after, const std::vector<AlterAction>& actions) {
  if (before.complete) return before;
  Table table = before;
  add_columns(table, after, actions);
  for (const AlterAction& action : actions) add_what_goes(table, after, action);
  return table;
}

}  // namespace belay
