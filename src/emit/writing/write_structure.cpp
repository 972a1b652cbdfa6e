// Tables that are altered, indexes, views and triggers: what a dialect writes in its own way is how a table gets
// another shape.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/writing/sql_writer.h"
#include "emit/writing/unseen_table.h"
#include "plan/sql.h"

namespace belay {

const Table* SqlWriter::made_table(const CreateTable& create) {
  const Applied* applied = page().applied();
  const Table* table = page().after(create.table);
  const bool is_made = applied && (applied->changes_schema || !applied->creates.empty());  // a temporary one as well
  if (is_made && table) return table;
  if (applied && applied->error) {
    refuse(whole_, applied->error->why);
  } else if (applied && !applied->unknown.empty()) {
    refuse(whole_, applied->unknown);
  } else {
    differ(whole_, applied && !applied->why.empty() ? applied->why : "the table is there already");
  }
  return nullptr;
}

// What MySQL calls the column that the item makes; empty: it is made of the item's text.
static std::string column_of(const SelectItem& item) {
  if (item.alias) return item.alias.text;
  const auto* column = as<ColumnReference>(item.value);
  return column ? column->column.text : "";
}

bool SqlWriter::fills_own_columns(const CreateTable& create) {
  const auto* select = std::get_if<Select>(&create.query->body);
  const auto has = [&](const SelectItem& item) {
    return std::ranges::any_of(create.elements, [&](const TableElement& element) {
      const auto* column = std::get_if<ColumnDefinition>(&element);
      return column && equals_ignoring_case(column->name.text, column_of(item));
    });
  };
  return select && !create.if_not_exists && std::ranges::all_of(select->items, has);
}

std::string SqlWriter::filling(const CreateTable& create) {
  std::vector<std::string> columns;
  for (const SelectItem& item : std::get<Select>(create.query->body).items) columns.push_back(column_of(item));
  return fmt::format("INSERT INTO {} ({})\n{}", table_name(create.table), names(columns), write(*create.query));
}

bool SqlWriter::has_nothing_to_compare(const AlteredTable& states) {
  if (states.why.empty()) return false;
  if (states.refused)
    refuse(whole_, states.why);
  else
    differ(whole_, states.why);
  return true;
}

void SqlWriter::write_statement(const AlterTable& statement, Lines& lines) {
  const AlteredTable states = states_of(statement, page());
  if (has_nothing_to_compare(states)) return;
  note_actions(statement, page());
  alter(as_it_was(*states.before, *states.after, statement.actions), *states.after, &statement, lines);
}

void SqlWriter::write_statement(const CreateIndex& create, Lines& lines) {
  const AlteredTable states = states_of(create.table, page());
  if (has_nothing_to_compare(states)) return;
  alter(as_it_was(*states.before, *states.after, {}), *states.after, nullptr, lines);
}

void SqlWriter::write_statement(const DropIndex& drop, Lines& lines) {
  const AlteredTable states = states_of(drop.table, page());
  if (has_nothing_to_compare(states)) return;
  const AlterAction action{drop.name.span, DropKey{drop.name}};
  alter(as_it_was(*states.before, *states.after, {action}), *states.after, nullptr, lines);
  if (lines.empty()) lines.push_back("DROP INDEX IF EXISTS " + name(key_name(drop.name.text, drop.table.name.text)));
}

void SqlWriter::write_statement(const RenameTable& rename, Lines& lines) {
  for (const RenamePair& pair : rename.pairs) {
    const Table* before = page().before(pair.from);
    const Table* after = page().after(pair.to);
    if (before && after)
      alter(*before, *after, nullptr, lines);
    else
      lines.push_back(fmt::format("ALTER TABLE {} RENAME TO {}", table_name(pair.from), name(pair.to.name.text)));
  }
}

void SqlWriter::write_key(const KeyShape& key, const TableShape& table, bool if_not_exists, Lines& lines) {
  if (!key.left_out.empty()) return differ(whole_, fmt::format("index {} is left out: {}", key.name, key.left_out));
  if (key.parts.empty()) return refuse(whole_, "what the index is made of is not known: give --schema");
  lines.push_back(fmt::format("CREATE {}INDEX {}{} ON {} ({})", key.unique ? "UNIQUE " : "",
                              if_not_exists ? "IF NOT EXISTS " : "", key.name, table.name, key.parts));
}

void SqlWriter::write_keys(const TableShape& table, bool if_not_exists, Lines& lines) {
  for (const KeyShape& key : table.keys) write_key(key, table, if_not_exists, lines);
}

void SqlWriter::write_statement(const CreateView& create, Lines& lines) {
  const std::string view = table_name(create.view);
  if (create.or_replace || create.is_alter) lines.push_back(fmt::format("DROP VIEW IF EXISTS {}", view));
  std::vector<std::string> columns;
  for (const Name& column : create.columns) columns.push_back(name(column.text));
  lines.push_back(fmt::format("CREATE VIEW {}{} AS\n{}", view,
                              columns.empty() ? "" : " (" + joined(columns, ", ") + ")", write(*create.query)));
}

void SqlWriter::write_statement(const DropView& drop, Lines& lines) {
  for (const QualifiedName& view : drop.views)
    lines.push_back(fmt::format("DROP VIEW {}{}", drop.if_exists ? "IF EXISTS " : "", table_name(view)));
}

void SqlWriter::write_statement(const DropTrigger&, Lines&) {
  differ(whole_, "the trigger was not carried over");
}

}  // namespace belay
