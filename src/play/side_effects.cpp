// What a statement does to rows of tables that it does not name: through triggers and through foreign keys.
//
// What triggers write is not followed row by row. Their tables may hold other rows afterwards, and the columns that
// they set in the rows themselves other values.
#include <algorithm>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "catalog/foreign_rows.h"
#include "play/player.h"

namespace belay {

namespace {

using Visit = std::function<void(const Statement&)>;

void for_each_inner(const Statement& statement, const Visit& visit);

void for_each_inner(const Statements& statements, const Visit& visit) {
  for (const Statement& statement : statements) for_each_inner(statement, visit);
}

void for_each_inner(const std::vector<ConditionalBranch>& branches, const Statements& otherwise, const Visit& visit) {
  for (const ConditionalBranch& branch : branches) for_each_inner(branch.statements, visit);
  for_each_inner(otherwise, visit);
}

void for_each_inner(const Statement& statement, const Visit& visit) {
  visit(statement);
  if (const auto* block = as<Block>(statement)) for_each_inner(block->statements, visit);
  if (const auto* loop = as<Loop>(statement)) for_each_inner(loop->statements, visit);
  if (const auto* handler = as<DeclareHandler>(statement)) for_each_inner(*handler->body, visit);
  if (const auto* branch = as<If>(statement)) for_each_inner(branch->branches, branch->otherwise, visit);
  if (const auto* branch = as<CaseStatement>(statement)) for_each_inner(branch->branches, branch->otherwise, visit);
}

// The tables whose rows a statement writes.
std::vector<QualifiedName> written_by(const Statement& statement) {
  std::vector<QualifiedName> tables;
  const auto add = [&](const BaseTable& base) { tables.push_back(base.table); };
  if (const auto* insert = as<Insert>(statement)) tables.push_back(insert->table);
  if (const auto* update = as<Update>(statement)) for_each_table(update->tables, add);
  if (const auto* remove = as<Delete>(statement)) for_each_table(remove->tables, add);
  return tables;
}

Table* find_table(Catalog& catalog, const std::string& schema, const std::string& name) {
  if (!catalog.find_table(schema, name)) return nullptr;
  return &catalog.database(schema).tables.at(name);
}

// The columns of NEW that a trigger's body sets, lower-case.
std::vector<std::string> columns_set_by(const Statement& statement) {
  constexpr std::string_view prefix = "new.";
  std::vector<std::string> columns;
  const Set* set = as<Set>(statement);
  for (const SetItem& item : set ? set->items : std::vector<SetItem>()) {
    const std::string name = to_lower(item.name.text);
    if (name.starts_with(prefix)) columns.push_back(name.substr(prefix.size()));
  }
  return columns;
}

void forget_columns(Table& table, const std::vector<std::string>& columns, const char* why) {
  if (columns.empty()) return;
  for (KnownRow& row : table.rows.known.edit_all()) {
    for (Cell& cell : row.cells.edit()) {
      if (std::ranges::find(columns, cell.column) != columns.end()) cell.value = Unknown{why};
    }
  }
}

bool follows_deletion(const ForeignKey& key) {
  return key.on_delete == ReferenceAction::cascade || key.on_delete == ReferenceAction::set_null;
}

// Of a table whose parent lost rows: those without one go, or their columns become NULL.
void follow_parent(Table& child, const ForeignKey& key, const Table& parent) {
  std::vector<size_t> orphans;
  for (size_t i = 0; i < child.rows.known.size(); ++i) {
    const Parent one = parent_of(child.rows.known[i], key, parent);
    if (one == Parent::unknown) return child.rows.forget();
    if (one == Parent::gone) orphans.push_back(i);
  }
  if (key.on_delete == ReferenceAction::cascade) {
    child.rows.known.erase_if([&](size_t i) { return std::ranges::binary_search(orphans, i); });
    return;
  }
  for (const size_t i : orphans) {
    for (Cell& cell : child.rows.known.edit(i).cells.edit()) {
      const bool is_key = std::ranges::any_of(
          key.columns, [&](const std::string& column) { return equals_ignoring_case(column, cell.column); });
      if (is_key) cell.value = Null{};
    }
  }
}

}  // namespace

void Player::run_triggers(const Table& table) {
  std::vector<std::string> bodies;
  for (const auto& [name, trigger] : catalog_.find_database(table.schema)->triggers) {
    if (trigger.table == table.name) bodies.push_back(trigger.text);
  }
  for (const std::string& body : bodies) {
    const Parsed parsed = parse_text(body, catalog_.server());
    for_each_inner(parsed.statement, [&](const Statement& inner) {
      for (const QualifiedName& written : written_by(inner)) {
        const std::string schema = written.schema ? written.schema.text : table.schema;
        Table* other = find_table(catalog_, schema, written.name.text);
        if (!other) continue;
        other->rows.forget();
        catalog_.note_write(*other);
      }
      if (Table* own = find_table(catalog_, table.schema, table.name)) {
        forget_columns(*own, columns_set_by(inner), "a trigger sets it");
      }
    });
  }
}

// Rows that hang on rows that are gone, and what hangs on those.
void Player::follow_foreign_keys(const Table& parent, int depth) {
  constexpr int deepest = 15;  // InnoDB's limit of cascades (MySQL manual, "FOREIGN KEY Constraints")
  if (depth > deepest || !catalog_.checks_foreign_keys()) return;
  Database& database = catalog_.database(parent.schema);
  for (const std::string& name : ForeignKeyIndex::TableNames(database.foreign_keys.tables_referring_to(parent.name))) {
    const auto found = database.tables.find(name);
    if (found == database.tables.end()) continue;
    Table& child = found->second;
    for (const ForeignKey& key : SharedVector<ForeignKey>(child.foreign_keys)) {
      if (key.referenced_table != parent.name || !follows_deletion(key)) continue;
      follow_parent(child, key, parent);
      catalog_.note_write(child);
      follow_foreign_keys(child, depth + 1);
    }
  }
}

void Player::follow_side_effects(const Statement& statement, const Applied& applied) {
  for (const TableChange& change : applied.tables) {
    const Table* after = state_of(change.after);
    refers_ |= after && !after->foreign_keys.empty();
  }
  if (!applied.changes_rows || applied.error) return;
  const bool removes = as<Delete>(statement) || (as<Insert>(statement) && as<Insert>(statement)->replace);
  for (const QualifiedName& name : written_by(statement)) {
    const Database* database = catalog_.find_database(catalog_.schema_of(name));
    const Table* table = catalog_.find_table(name);
    if (!database || !table) continue;
    if (!database->triggers.empty()) run_triggers(*table);
    if (refers_ && removes) follow_foreign_keys(*table, 0);
  }
}

bool Player::has_foreign_keys(const Catalog& catalog) {
  return std::ranges::any_of(catalog.databases(), [](const auto& database) {
    return std::ranges::any_of(database.second.tables,
                               [](const auto& table) { return !table.second.foreign_keys.empty(); });
  });
}

}  // namespace belay
