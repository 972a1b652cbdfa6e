#include "rules/existing_rows.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"
#include "rules/rules.h"
#include "rules/touched_tables.h"

namespace belay {

static bool is_same(const QualifiedName& left, const QualifiedName& right) {
  const bool same_schema = !left.schema || !right.schema || left.schema.text == right.schema.text;
  return same_schema && equals_ignoring_case(left.name.text, right.name.text);
}

bool is_made_by_script(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  for (const uint32_t id : analysis.index.about_table(table.name.text)) {
    if (id >= statement.id) break;
    const Statement& earlier = analysis.statements[id - 1].statement;
    if (!belongs_to_script(analysis, id)) continue;
    if (const auto* create = as<CreateTable>(earlier); create && is_same(create->table, table)) return true;
  }
  return false;
}

static std::vector<std::string> columns_of(const KeyPlace& key) {
  if (key.column) return {to_lower(key.column->name.text)};
  std::vector<std::string> columns;
  for (const KeyPart& part : key.definition->parts) columns.push_back(to_lower(part.column.text));
  return columns;
}

// An index that tells rows apart by some of the columns tells them apart by all.
static bool tells_apart(const Index& index, const std::vector<std::string>& columns) {
  return index.is_unique() && !index.assumed && std::ranges::all_of(index.parts, [&](const IndexPart& part) {
           return part.length == 0 && std::ranges::count(columns, to_lower(part.column)) > 0;
         });
}

// A script that deletes rows of the table first, or asks for those that are there twice, reckons with them.
static bool looks_at_rows_before(const Analysis& analysis, const StatementFacts& statement,
                                 const QualifiedName& table) {
  for (const uint32_t id : analysis.index.about_table(table.name.text)) {
    if (id >= statement.id) break;
    const Statement& earlier = analysis.statements[id - 1].statement;
    if (!belongs_to_script(analysis, id) || !(as<Delete>(earlier) || as<Update>(earlier) || as<TruncateTable>(earlier)))
      continue;
    bool found = false;
    for_each_needed_table(earlier, [&](const QualifiedName& name) { found |= is_same(name, table); });
    if (found) return true;
  }
  return false;
}

// A column that the same ALTER adds with numbers of its own.
static bool numbers_rows(const Statement& statement, const std::vector<std::string>& columns) {
  const auto* alter = as<AlterTable>(statement);
  return alter && std::ranges::any_of(alter->actions, [&](const AlterAction& action) {
           const auto* add = as<AddColumn>(action);
           return add && add->column.auto_increment && std::ranges::count(columns, to_lower(add->column.name.text)) > 0;
         });
}

bool may_meet_duplicates(const Analysis& analysis, const StatementFacts& statement, const KeyPlace& key) {
  const Statement& written = analysis.statements[statement.id - 1].statement;
  if (as<CreateTable>(written) || is_made_by_script(analysis, statement, key.table)) return false;
  const std::vector<std::string> columns = columns_of(key);
  if ((key.column && key.column->auto_increment) || numbers_rows(written, columns)) return false;
  const auto& tables = analysis.first.steps[statement.id - 1].applied.tables;
  const auto apart = [&](const Index& index) { return tells_apart(index, columns); };
  if (!tables.empty() && tables.front().before && std::ranges::any_of((*tables.front().before)->indexes, apart))
    return false;
  return !looks_at_rows_before(analysis, statement, key.table);
}

// ---- cascades

static const QualifiedName* target_of(const Statement& statement) {
  if (const auto* insert = as<Insert>(statement)) return insert->replace ? &insert->table : nullptr;
  const auto* remove = as<Delete>(statement);
  const auto* base = remove && !remove->multi_table ? std::get_if<BaseTable>(&remove->tables.node) : nullptr;
  return base ? &base->table : nullptr;
}

static bool follows(const ForeignKey& key, const std::string& table) {
  const bool acts = key.on_delete == ReferenceAction::cascade || key.on_delete == ReferenceAction::set_null;
  return acts && equals_ignoring_case(key.referenced_table, table);
}

std::string tables_in_cascade_of(const Analysis& analysis, const Statement& statement) {
  const QualifiedName* target = target_of(statement);
  if (!target) return {};
  std::vector<std::string> names;
  for (const auto& [schema, database] : analysis.first.catalog.databases()) {
    for (const std::string& name : database.foreign_keys.tables_referring_to(target->name.text)) {
      const auto hangs_on = [&](const ForeignKey& key) { return follows(key, target->name.text); };
      const Table* table = analysis.first.catalog.find_table(schema, name);
      if (table && std::ranges::any_of(table->foreign_keys, hangs_on)) names.push_back("`" + name + "`");
    }
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

// ---- what is dropped and made again

static bool adds_primary_key(const AlterAction& action) {
  if (const auto* add = as<AddKey>(action)) return add->key.kind == KeyKind::primary;
  if (const auto* add = as<AddColumn>(action)) return add->column.is_primary_key;
  if (const auto* modify = as<ModifyColumn>(action)) return modify->column.is_primary_key;
  const auto* change = as<ChangeColumn>(action);
  return change && change->column.is_primary_key;
}

static bool makes_again(const AlterAction& action, const ClauseFacts& dropped) {
  if (dropped.kind == "drop_primary_key") return adds_primary_key(action);
  if (as<DropColumn>(action) || as<ModifyColumn>(action) || as<ChangeColumn>(action)) return true;
  if (dropped.kind == "drop_foreign_key") return as<AddForeignKey>(action) != nullptr;
  return as<AddCheck>(action) != nullptr || as<AddForeignKey>(action) != nullptr || as<AddKey>(action) != nullptr;
}

static bool is_dropped_by(const Statement& statement, const QualifiedName& table) {
  const auto* drop = as<DropTable>(statement);
  return drop && std::ranges::any_of(drop->tables, [&](const QualifiedName& name) { return is_same(name, table); });
}

bool is_made_again(const Analysis& analysis, const StatementFacts& statement, const ClauseFacts& clause) {
  const auto* own = as<AlterTable>(analysis.statements[statement.id - 1].statement);
  if (!own) return false;
  for (const uint32_t id : analysis.index.about_table(own->table.name.text)) {
    if (id < statement.id) continue;
    const Statement& later = analysis.statements[id - 1].statement;
    if (analysis.facts.statements[id - 1].file != statement.file) return false;
    if (is_dropped_by(later, own->table)) return true;
    const auto* alter = as<AlterTable>(later);
    if (!alter || !is_same(alter->table, own->table)) continue;
    const auto again = [&](const AlterAction& action) { return makes_again(action, clause); };
    if (std::ranges::any_of(alter->actions, again)) return true;
  }
  return false;
}

// ---- definitions

static const QualifiedName* defined_name(const Statement& statement, std::string_view kind) {
  if (const auto* view = as<CreateView>(statement); view && kind == "drop_view") return &view->view;
  if (const auto* trigger = as<CreateTrigger>(statement); trigger && kind == "drop_trigger") return &trigger->trigger;
  if (const auto* event = as<CreateEvent>(statement); event && kind == "drop_event") return &event->event;
  const auto* routine = as<CreateRoutine>(statement);
  return routine && (kind == "drop_procedure" || kind == "drop_function") ? &routine->routine : nullptr;
}

static std::vector<QualifiedName> dropped_names(const Statement& statement) {
  if (const auto* drop = as<DropView>(statement)) return drop->views;
  if (const auto* drop = as<DropTrigger>(statement)) return {drop->trigger};
  if (const auto* drop = as<DropEvent>(statement)) return {drop->event};
  if (const auto* drop = as<DropRoutine>(statement)) return {drop->routine};
  return {};
}

bool is_defined_by_script(const Analysis& analysis, const StatementFacts& statement) {
  const auto defined = [&](const QualifiedName& dropped) {
    return std::ranges::any_of(analysis.index.defining(dropped.name.text), [&](uint32_t id) {
      const QualifiedName* name = defined_name(analysis.statements[id - 1].statement, statement.kind);
      return name && is_same(*name, dropped);
    });
  };
  return std::ranges::all_of(dropped_names(analysis.statements[statement.id - 1].statement), defined);
}

}  // namespace belay
