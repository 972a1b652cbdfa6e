// CREATE, DROP, RENAME and TRUNCATE TABLE.
#include <algorithm>

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
  copy.next_number.reset();
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
  TableEditor editor(catalog_, table, text_, TableEditor::Use::create);
  // A charset sets a collation, which COLLATE replaces, whatever their order.
  for (const TableOption& option : create.options) {
    if (option.name != "collate") editor.set_option(option);
  }
  for (const TableOption& option : create.options) {
    if (option.name == "collate") editor.set_option(option);
  }
  // Columns first: a key may stand before the columns it names. Foreign keys last: they make do with the keys there
  // are.
  const auto add_all = [&](auto wanted) {
    for (const TableElement& element : create.elements) {
      if (wanted(element)) editor.add(element);
    }
  };
  const auto is_column = [](const TableElement& e) { return std::holds_alternative<ColumnDefinition>(e); };
  const auto is_foreign = [](const TableElement& e) { return std::holds_alternative<ForeignKeyDefinition>(e); };
  add_all(is_column);
  add_all([&](const TableElement& element) { return !is_column(element) && !is_foreign(element); });
  add_all(is_foreign);
  if (create.partitioning) editor.partition_by(*create.partitioning);
  if (editor.error()) refuse(editor.error()->number, editor.error()->why);
  if (!editor.unknown().empty()) cannot_tell(editor.unknown());
  table.rows.complete = !create.query;
  if (!create.query) table.next_number = std::max<uint64_t>(table.auto_increment, 1);
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
  if (create.query) need_query(*create.query);
  Table table = new_table(create);
  if (failed() || !applied_.unknown.empty()) return;
  if (applied_.tables.empty()) applied_.tables.push_back({schema, table.name, std::nullopt, std::nullopt});
  applied_.creates.push_back(object_of(table));
  applied_.changes_schema = true;
  applied_.changes_rows = create.or_replace && there;
  applied_.why = fmt::format("table `{}` is created", table.name);
  database.tables.emplace(table.name, std::move(table));
}

// The foreign key of a table outside of `also_dropped` that refers to this one; nothing: there is none.
const ForeignKey* Application::reference_to(const QualifiedName& name,
                                            const std::vector<QualifiedName>& also_dropped) const {
  const std::string schema = catalog_.schema_of(name);
  const Database* database = catalog_.find_database(schema);
  if (!database || !database->tables.contains(name.name.text)) return nullptr;
  for (const std::string& table_name : database->foreign_keys.tables_referring_to(name.name.text)) {
    const bool dropped =
        table_name == name.name.text || std::ranges::any_of(also_dropped, [&](const QualifiedName& other) {
          return other.name.text == table_name && catalog_.schema_of(other) == schema;
        });
    const Table* table = dropped ? nullptr : catalog_.find_table(schema, table_name);
    if (!table) continue;
    for (const ForeignKey& key : table->foreign_keys) {
      const bool here = key.referenced_schema.empty() || key.referenced_schema == schema;
      if (here && key.referenced_table == name.name.text) return &key;
    }
  }
  return nullptr;
}

void Application::need_no_reference_to(const QualifiedName& name, const std::vector<QualifiedName>& also_dropped) {
  if (!catalog_.checks_foreign_keys()) return;
  const ForeignKey* key = reference_to(name, also_dropped);
  if (!key) return;
  // ER_FK_CANNOT_DROP_PARENT since MySQL 8.0; ER_ROW_IS_REFERENCED_2 before, and of MariaDB.
  const uint16_t number = catalog_.server().is_mysql({8, 0, 0}) ? 3730 : 1451;
  refuse(number, fmt::format("foreign key `{}` refers to table `{}`", key->name, name.name.text));
}

static void drop_triggers_of(const std::string& table, const std::string& schema, Database& database) {
  for (const auto& [name, trigger] : database.triggers) {
    if (trigger.table == table) database.absent.add({ObjectKind::trigger, schema, name, "", ""});
  }
  std::erase_if(database.triggers, [&](const auto& trigger) { return trigger.second.table == table; });
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
  for (const QualifiedName& name : drop.tables) need_no_reference_to(name, drop.tables);
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
    drop_triggers_of(name.name.text, schema, database);
    database.absent.add(object);
  }
  if (!applied_.changes_schema) applied_.why = "there is no such table any more";
}

bool Application::rename_one(const QualifiedName& from, const QualifiedName& to) {
  const std::string schema = catalog_.schema_of(from);
  // MySQL looks at the new name first, MariaDB at the old one (measured on 9.7 and 10.11).
  const bool is_taken = catalog_.presence_of_table(catalog_.schema_of(to), to.name.text) == Presence::present;
  if (is_taken && !catalog_.server().is_mariadb()) return need_no_table(to);
  Table* source = need_table(from);
  if (!source || !need_no_table(to)) return false;
  remember_before(*source);
  Table table = *source;
  const Object old_object = object_of(table);
  catalog_.database(schema).tables.erase(table.name);
  catalog_.database(schema).absent.add(old_object);
  table.schema = catalog_.schema_of(to);
  table.name = to.name.text;
  applied_.tables.push_back({table.schema, table.name, std::nullopt, std::nullopt});
  applied_.destroys.push_back(old_object);
  applied_.creates.push_back(object_of(table));
  applied_.changes_schema = true;
  applied_.why = fmt::format("table `{}` is renamed to `{}`", from.name.text, to.name.text);
  follow_rename(from, table);
  Database& target = need_database(table.schema);
  target.foreign_keys.note(table);
  target.tables.emplace(table.name, std::move(table));
  return true;
}

// Names that the server made go with the table's, and so do references to it (MySQL manual, "FOREIGN KEY Constraints",
// "CHECK Constraints").
void Application::follow_rename(const QualifiedName& from, Table& table) {
  const std::string schema = catalog_.schema_of(from);
  const auto follow = [&](std::string& name, std::string_view infix) {
    const std::string prefix = fmt::format("{}{}", from.name.text, infix);
    if (name.starts_with(prefix)) name = fmt::format("{}{}{}", table.name, infix, name.substr(prefix.size()));
  };
  for (ForeignKey& key : table.foreign_keys.edit()) {
    follow(key.name, "_ibfk_");
    if (key.referenced_table == from.name.text) key.referenced_table = table.name;
  }
  for (Check& check : table.checks.edit()) follow(check.name, "_chk_");
  Database& database = catalog_.database(schema);
  for (const std::string& name :
       ForeignKeyIndex::TableNames(database.foreign_keys.tables_referring_to(from.name.text))) {
    const auto other = database.tables.find(name);
    if (other == database.tables.end()) continue;
    for (ForeignKey& key : other->second.foreign_keys.edit()) {
      if (key.referenced_table == from.name.text) key.referenced_table = table.name;
    }
    database.foreign_keys.note(other->second);
  }
  for (auto& [name, trigger] : database.triggers) {
    if (trigger.table == from.name.text) trigger.table = table.name;
  }
}

void Application::apply(const RenameTable& rename) {
  const bool several = rename.pairs.size() > 1;
  auto before = several ? catalog_.databases_ : std::map<std::string, Database>();
  for (const RenamePair& pair : rename.pairs) {
    if (rename.if_exists &&
        catalog_.presence_of_table(catalog_.schema_of(pair.from), pair.from.name.text) == Presence::absent) {
      continue;
    }
    if (rename_one(pair.from, pair.to)) continue;
    if (several) catalog_.databases_ = std::move(before);  // all or nothing
    return;
  }
}

void Application::apply(const TruncateTable& truncate) {
  Table* table = need_table(truncate.table);
  if (!table) return;
  if (const ForeignKey* key = reference_to(truncate.table, {}); key && catalog_.checks_foreign_keys()) {
    return refuse(1701, fmt::format("foreign key `{}` refers to table `{}`", key->name, table->name));
  }
  remember_before(*table);
  const bool was_empty = table->rows.complete && table->rows.known.empty();
  table->rows = {};
  table->rows.complete = true;
  table->rows.empty.push_back({});
  table->next_number = 1;
  applied_.changes_rows = !was_empty;
  applied_.changes.push_back({ObjectKind::row, table->schema, "", table->name, "all rows"});
  applied_.why = was_empty ? "the table is empty already" : fmt::format("all rows of `{}` are deleted", table->name);
}

}  // namespace belay
