// CREATE, DROP, RENAME and TRUNCATE TABLE.
#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/table_editor.h"

namespace belay {

using Presence = Catalog::Presence;

void Application::copy_shape_of(const QualifiedName& source_name, Table& table) {
  const Table* source = need_table(source_name);
  if (!source) return;
  applied_.reads.push_back(object_of(*source));
  Table copy = *source;
  copy.schema = table.schema;
  copy.name = table.name;
  copy.temporary = table.temporary;
  copy.foreign_keys.clear();  // MySQL manual, "CREATE TABLE ... LIKE": foreign keys are not copied
  copy.auto_increment = 0;
  copy.rows = {};
  table = std::move(copy);
}

Table Application::new_table(const CreateTable& create) {
  Table table;
  table.schema = catalog_.schema_of(create.table);
  table.name = create.table.name.text;
  table.temporary = create.temporary;
  if (create.like) copy_shape_of(create.like->table, table);
  if (const Database* database = catalog_.find_database(table.schema)) {
    if (!create.like) {
      table.charset = database->charset;
      table.collation = database->collation;
    }
  }
  TableEditor editor(catalog_, table, text_);
  // A charset sets a collation, which COLLATE replaces, whatever their order.
  for (const TableOption& option : create.options) {
    if (option.name != "collate") editor.set_option(option);
  }
  for (const TableOption& option : create.options) {
    if (option.name == "collate") editor.set_option(option);
  }
  // Columns first: a key may stand before the columns it names.
  for (const TableElement& element : create.elements) {
    if (std::holds_alternative<ColumnDefinition>(element)) editor.add(element);
  }
  for (const TableElement& element : create.elements) {
    if (!std::holds_alternative<ColumnDefinition>(element)) editor.add(element);
  }
  if (create.partitioning) editor.partition_by(*create.partitioning);
  if (editor.error()) refuse(editor.error()->number, editor.error()->why);
  if (!editor.unknown().empty()) cannot_tell(editor.unknown());
  table.rows.complete = !create.query;
  if (create.query && create.elements.empty()) table.complete = false;  // its columns come from the query
  return table;
}

void Application::apply(const CreateTable& create) {
  const std::string schema = catalog_.schema_of(create.table);
  Database& database = need_database(schema);
  const bool there = catalog_.presence_of_table(schema, create.table.name.text) == Presence::present;
  if (there && create.if_not_exists) {
    applied_.why = fmt::format("table `{}` is there already", create.table.name.text);
    return;
  }
  if (there && create.or_replace) {
    remember_before(database.tables.at(create.table.name.text));
    applied_.destroys.push_back(object_of(database.tables.at(create.table.name.text)));
    database.tables.erase(create.table.name.text);
  } else if (!need_no_table(create.table)) {
    return;
  }
  if (create.query) need_query(**create.query);
  Table table = new_table(create);
  if (failed() || !applied_.unknown.empty()) return;
  if (applied_.tables.empty()) applied_.tables.push_back({schema, table.name, std::nullopt, std::nullopt});
  applied_.creates.push_back(object_of(table));
  applied_.changes_schema = true;
  applied_.changes_rows = create.or_replace && there;
  applied_.why = fmt::format("table `{}` is created", table.name);
  database.tables.emplace(table.name, std::move(table));
}

void Application::apply(const DropTable& drop) {
  for (const QualifiedName& name : drop.tables) {
    const std::string schema = catalog_.schema_of(name);
    const Presence presence = catalog_.presence_of_table(schema, name.name.text);
    if (presence == Presence::absent && !drop.if_exists) {
      refuse(1051, fmt::format("there is no table `{}`", name.name.text));
    }
    if (presence == Presence::unknown && !drop.if_exists && !catalog_.inferring()) {
      cannot_tell(fmt::format("whether there is a table `{}` is not known", name.name.text));
    }
  }
  if (failed() || !applied_.unknown.empty()) return;
  for (const QualifiedName& name : drop.tables) {
    const std::string schema = catalog_.schema_of(name);
    Database& database = need_database(schema);
    const Presence presence = catalog_.presence_of_table(schema, name.name.text);
    if (presence == Presence::absent) continue;
    if (presence == Presence::unknown && !drop.if_exists) need_table(name);
    const Object object{ObjectKind::table, schema, name.name.text, "", ""};
    applied_.destroys.push_back(object);
    applied_.changes_schema = true;
    applied_.changes_rows = true;
    applied_.why = fmt::format("table `{}` is dropped with its rows", name.name.text);
    if (const auto found = database.tables.find(name.name.text); found != database.tables.end()) {
      remember_before(found->second);
      database.tables.erase(found);
    }
    database.absent.push_back(object);
  }
  if (!applied_.changes_schema) applied_.why = "there is no such table any more";
}

bool Application::rename_one(const QualifiedName& from, const QualifiedName& to) {
  const std::string schema = catalog_.schema_of(from);
  const Table* source = need_table(from);
  if (!source || !need_no_table(to)) return false;
  remember_before(*source);
  Table table = *source;
  const Object old_object = object_of(table);
  catalog_.database(schema).tables.erase(table.name);
  catalog_.database(schema).absent.push_back(old_object);
  table.schema = catalog_.schema_of(to);
  table.name = to.name.text;
  applied_.tables.push_back({table.schema, table.name, std::nullopt, std::nullopt});
  applied_.destroys.push_back(old_object);
  applied_.creates.push_back(object_of(table));
  applied_.changes_schema = true;
  applied_.why = fmt::format("table `{}` is renamed to `{}`", from.name.text, to.name.text);
  need_database(table.schema).tables.emplace(table.name, std::move(table));
  return true;
}

void Application::apply(const RenameTable& rename) {
  for (const RenamePair& pair : rename.pairs) {
    if (rename.if_exists &&
        catalog_.presence_of_table(catalog_.schema_of(pair.from), pair.from.name.text) == Presence::absent) {
      continue;
    }
    if (!rename_one(pair.from, pair.to)) return;
  }
}

void Application::apply(const TruncateTable& truncate) {
  Table* table = need_table(truncate.table);
  if (!table) return;
  remember_before(*table);
  const bool was_empty = table->rows.complete && table->rows.known.empty();
  table->rows = {};
  table->rows.complete = true;
  table->rows.empty.push_back({});
  applied_.changes_rows = !was_empty;
  applied_.changes.push_back({ObjectKind::row, table->schema, "", table->name, "all rows"});
  applied_.why = was_empty ? "the table is empty already" : fmt::format("all rows of `{}` are deleted", table->name);
}

}  // namespace belay
