// ALTER TABLE, and CREATE INDEX and DROP INDEX, which are ALTERs in other words (MySQL manual, "CREATE INDEX
// Statement").
#include <algorithm>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/application.h"
#include "catalog/table_editor.h"
#include "catalog/unique_rows.h"

namespace belay {

namespace {

// The order in which servers look at an ALTER: columns that it changes, what it drops, columns that it adds, keys and
// foreign keys (MariaDB's mysql_prepare_alter_table and mysql_prepare_create_table; measured).
int turn_of(const ServerError& error) {
  switch (error.number) {
    case 1054: return 0;
    case 1091:
    case 1176: return 1;
    case 1060: return 2;
    case 1005:
    case 1824:
    case 1826: return 4;
    default: return 3;
  }
}

// Drops refer to the table as it was: they go first, whatever their place in the statement. Foreign keys go last: they
// make do with the keys that the statement adds.
bool is_drop(const AlterAction& action) {
  return as<DropColumn>(action) || as<DropKey>(action) || as<DropPrimaryKey>(action) || as<DropForeignKey>(action) ||
         as<DropConstraint>(action);
}

std::vector<size_t> execution_order(const std::vector<AlterAction>& actions) {
  std::vector<size_t> order(actions.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_partition(order, [&](size_t i) { return is_drop(actions[i]); });
  std::ranges::stable_partition(order, [&](size_t i) { return !as<AddForeignKey>(actions[i]); });
  return order;
}

ClauseResult try_clause(Catalog& catalog, Table& table, std::string_view text, const AlterAction& action) {
  Table copy = table;
  TableEditor editor(catalog, copy, text);
  editor.edit(action);
  ClauseResult result;
  result.span = action.span;
  result.error = editor.error();
  result.unknown = editor.unknown();
  if (!result.error && result.unknown.empty()) {
    result.changes_schema = !same_shape(table, copy);
    table = std::move(copy);
  }
  return result;
}

// What an action is about, for `creates`, `changes` and `destroys`.
struct Effect {
  std::vector<Object> Applied::*list = nullptr;
  Object object;
};

Effect effect_of(const AlterAction& action, const Table& table) {
  const auto object = [&](ObjectKind kind, const std::string& name) {
    return Object{kind, table.schema, name, table.name, ""};
  };
  const auto created = [&](ObjectKind kind, const Name& name) {
    return Effect{&Applied::creates, object(kind, name.text)};
  };
  const auto changed = [&](ObjectKind kind, const Name& name) {
    return Effect{&Applied::changes, object(kind, name.text)};
  };
  const auto destroyed = [&](ObjectKind kind, const Name& name) {
    return Effect{&Applied::destroys, object(kind, name.text)};
  };
  return std::visit(Overloaded{
                        [&](const AddColumn& a) { return created(ObjectKind::column, a.column.name); },
                        [&](const AddKey& a) { return created(ObjectKind::index, a.key.name); },
                        [&](const AddForeignKey& a) { return created(ObjectKind::foreign_key, a.foreign_key.symbol); },
                        [&](const AddCheck& a) { return created(ObjectKind::check, a.check.symbol); },
                        [&](const DropColumn& a) { return destroyed(ObjectKind::column, a.column); },
                        [&](const DropKey& a) { return destroyed(ObjectKind::index, a.name); },
                        [&](const DropPrimaryKey&) {
                          return Effect{&Applied::destroys, object(ObjectKind::index, "PRIMARY")};
                        },
                        [&](const DropForeignKey& a) { return destroyed(ObjectKind::foreign_key, a.symbol); },
                        [&](const DropConstraint& a) { return destroyed(ObjectKind::check, a.symbol); },
                        [&](const ModifyColumn& a) { return changed(ObjectKind::column, a.column.name); },
                        [&](const ChangeColumn& a) { return changed(ObjectKind::column, a.old_name); },
                        [&](const RenameColumn& a) { return changed(ObjectKind::column, a.old_name); },
                        [&](const RenameKey& a) { return changed(ObjectKind::index, a.old_name); },
                        [&](const SetColumnDefault& a) { return changed(ObjectKind::column, a.column); },
                        [&](const DropColumnDefault& a) { return changed(ObjectKind::column, a.column); },
                        [&](const SetColumnVisibility& a) { return changed(ObjectKind::column, a.column); },
                        [&](const SetKeyVisibility& a) { return changed(ObjectKind::index, a.name); },
                        [&](const SetCheckEnforcement& a) { return changed(ObjectKind::check, a.symbol); },
                        [&](const DropPartitions& a) {
                          return destroyed(ObjectKind::partition, a.names.empty() ? Name{} : a.names.front());
                        },
                        [&](const AddPartitions& a) {
                          return created(ObjectKind::partition,
                                         a.partitions.empty() ? Name{} : a.partitions.front().name);
                        },
                        [&](const auto&) {
                          return Effect{&Applied::changes, Object{ObjectKind::table, table.schema, table.name, "", ""}};
                        },
                    },
                    action.node);
}

}  // namespace

void Application::refuse_worst(const std::vector<AlterAction>& actions) {
  const ServerError* worst = nullptr;
  for (size_t i = 0; i < actions.size(); ++i) {
    const auto& error = applied_.clauses[i].error;
    if (error && (!worst || turn_of(*error) < turn_of(*worst))) worst = &*error;
  }
  if (worst) refuse(worst->number, worst->why);
}

// The numbers are those of MySQL 9.7 and MariaDB 10.11. MariaDB makes another index where the ALTER adds a primary key,
// and tells of a primary key that only goes when it puts the copy in the table's place.
void Application::keep_index(const Table& before, const Table& after, const std::string& key,
                             const std::vector<std::string>& columns) {
  if (!is_served(before, columns) || is_served(after, columns)) return;
  const bool is_mariadb = catalog_.server().is_mariadb();
  const bool by_primary = before.primary_key() && serves(*before.primary_key(), columns);
  if (is_mariadb && by_primary && after.primary_key()) return;
  refuse(is_mariadb && by_primary ? 1025 : 1553, fmt::format("foreign key `{}` needs the index", key));
}

// An index that a foreign key needs, on either side, may only go where another takes its place; a column may not go.
void Application::keep_what_foreign_keys_need(const Table& before, const Table& after,
                                              const std::vector<AlterAction>& actions) {
  const bool is_mariadb = catalog_.server().is_mariadb();
  const auto gone = [&](const std::string& column) {
    return !after.find_column(column) && std::ranges::any_of(actions, [&](const AlterAction& action) {
      const auto* drop = as<DropColumn>(action);
      return drop && equals_ignoring_case(drop->column.text, column);
    });
  };
  const auto is_gone = [&](const std::vector<std::string>& columns) { return std::ranges::any_of(columns, gone); };
  if (failed() || (is_mariadb && !catalog_.checks_foreign_keys())) return;
  for (const ForeignKey& key : after.foreign_keys) {
    if (!is_mariadb && is_gone(key.columns)) refuse(1828, fmt::format("foreign key `{}` needs the column", key.name));
    keep_index(before, after, key.name, key.columns);
  }
  if (!catalog_.checks_foreign_keys()) return;
  const Database& database = *catalog_.find_database(before.schema);
  for (const std::string& name : database.foreign_keys.tables_referring_to(before.name)) {
    const Table* child = name == before.name ? nullptr : catalog_.find_table(before.schema, name);
    if (!child) continue;
    for (const ForeignKey& key : child->foreign_keys) {
      if (key.referenced_table != before.name) continue;
      if (is_gone(key.referenced_columns))
        refuse(1829, fmt::format("foreign key `{}` of table `{}` needs the column", key.name, name));
      const auto is_there = [&](const std::string& column) { return after.find_column(column) != nullptr; };
      if (std::ranges::all_of(key.referenced_columns, is_there))  // else it has another name now
        keep_index(before, after, key.name, key.referenced_columns);
    }
  }
}

// A unique index over rows that are known to be equal in it (ER_DUP_ENTRY).
void Application::keep_rows_apart(const Table& before, Table& after, bool ignore) {
  for (const Index& index : after.indexes) {
    if (failed()) return;
    if (!index.is_unique() || std::ranges::find(before.indexes, index) != before.indexes.end()) continue;
    if (ignore) return after.rows.forget();
    if (const auto error = find_duplicate(after, index)) return refuse(error->number, error->why);
  }
}

void Application::apply(const AlterTable& statement) {
  const QualifiedName& name = statement.table;
  const std::vector<AlterAction>& actions = statement.actions;
  const std::string schema = catalog_.schema_of(name);
  if (statement.if_exists && catalog_.presence_of_table(schema, name.name.text) == Catalog::Presence::absent) {
    applied_.why = fmt::format("there is no table `{}`", name.name.text);
    return;
  }
  Table* table = need_table(name);
  if (!table) return;
  remember_before(*table);
  Table altered = *table;
  applied_.clauses.resize(actions.size());
  for (const size_t i : execution_order(actions)) {
    applied_.clauses[i] = try_clause(catalog_, altered, text_, actions[i]);
    const ClauseResult& clause = applied_.clauses[i];
    if (!clause.unknown.empty()) cannot_tell(clause.unknown);
    const Effect effect = effect_of(actions[i], altered);
    if (clause.changes_schema) (applied_.*effect.list).push_back(effect.object);
  }
  refuse_worst(actions);
  keep_what_foreign_keys_need(*table, altered, actions);
  keep_rows_apart(*table, altered, statement.ignore);
  if (failed() || !applied_.unknown.empty()) return;
  applied_.changes_schema = !same_shape(*table, altered);
  applied_.why = applied_.changes_schema ? fmt::format("table `{}` gets another shape", table->name)
                                         : fmt::format("table `{}` has this shape already", table->name);
  *table = std::move(altered);
  for (const AlterAction& action : actions) {
    if (const RenameTo* rename = as<RenameTo>(action)) {
      TableState before = std::move(applied_.tables.front().before);
      applied_.tables.clear();  // rename_one() remembers
      if (rename_one(name, rename->table)) applied_.tables.front().before = std::move(before);
    }
  }
}

void Application::apply(const CreateIndex& create) {
  apply(AlterTable{.table = create.table, .actions = {AlterAction{create.key.span, AddKey{create.key}}}});
}

void Application::apply(const DropIndex& drop) {
  AlterAction action;
  action.span = drop.name.span;
  action.node = DropKey{drop.name, drop.if_exists};
  apply(AlterTable{.table = drop.table, .actions = {action}});
}

}  // namespace belay
