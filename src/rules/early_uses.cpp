// Each file is read backwards: what a statement creates is wanted by those before it, until one of them takes the name
// away by DROP or RENAME, or creates it itself.
#include "rules/early_uses.h"

#include <algorithm>
#include <map>

#include "base/overloaded.h"
#include "base/prefix.h"
#include "base/text.h"
#include "rules/setting.h"
#include "rules/subjects/each.h"
#include "rules/touched_tables.h"

namespace belay {

namespace {

struct Line {
  const StatementFacts* facts;
  const Statement* statement;
  std::string database;
  bool checks_foreign_keys;
};

// The statements with the session's state that each of them meets.
std::vector<Line> lines_of(const Analysis& analysis) {
  std::vector<Line> lines;
  CurrentDatabase database;
  bool checks = true;
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    database.run(statement);
    if (const auto* set = as<Set>(statement)) {
      for (const SetItem& item : set->items)
        if (setting_name(item) == "foreign_key_checks") checks = !is_switched_off(item);
    }
    lines.push_back({&facts, &statement, database.name(), checks});
  });
  return lines;
}

// What comes later in the file, by name, and the statement that creates it.
class Backwards {
 public:
  void read(const Line& line, std::vector<EarlyUse>& uses);

 private:
  void use(const Line& line, EarlyUseKind kind, const std::string& key, const std::string& name, Span span,
           std::vector<EarlyUse>& uses);
  void find_tables(const Line& line, std::vector<EarlyUse>& uses);
  void find_columns(const Line& line, std::vector<EarlyUse>& uses);
  void take_away(const Line& line);
  void create(const Line& line);

  std::map<std::string, uint32_t> later_;
};

std::string column_key(const std::string& table, const std::string& column) {
  return "column " + table + "." + to_lower(column);
}

std::string routine_key(const std::string& name) {
  return "procedure " + to_lower(name);
}

EarlyUseKind kind_of_use(const Statement& statement) {
  if (as<CreateView>(statement)) return EarlyUseKind::view;
  return as<CreateTrigger>(statement) ? EarlyUseKind::trigger : EarlyUseKind::table;
}

void Backwards::use(const Line& line, EarlyUseKind kind, const std::string& key, const std::string& name, Span span,
                    std::vector<EarlyUse>& uses) {
  const auto found = later_.find(key);
  if (found == later_.end()) return;
  const auto same = [&](const EarlyUse& known) { return known.kind == kind && known.name == name; };
  const auto first = std::find_if(uses.rbegin(), uses.rend(),
                                  [&](const EarlyUse& known) { return known.place.statement != line.facts->id; });
  if (std::any_of(uses.rbegin(), first, same)) return;
  uses.push_back({kind, name, found->second, {line.facts->file, line.facts->id, span}});
}

void Backwards::find_tables(const Line& line, std::vector<EarlyUse>& uses) {
  for_each_needed_table(*line.statement, [&](const QualifiedName& table) {
    use(line, kind_of_use(*line.statement), "table " + full_name(table, line.database), table.name.text, table.span,
        uses);
  });
  if (const auto* call = as<CallStatement>(*line.statement)) {
    use(line, EarlyUseKind::call, routine_key(full_name(call->routine, line.database)), call->routine.name.text,
        call->routine.span, uses);
  }
  if (!line.checks_foreign_keys) return;
  for_each_added_foreign_key(*line.statement, [&](const ForeignKeyDefinition& key) {
    use(line, EarlyUseKind::foreign_key, "table " + full_name(key.references.table, line.database),
        key.references.table.name.text, key.span, uses);
  });
}

// The columns that the statement cannot do without: those it reads, those it writes, and those it defines anew.
void Backwards::find_columns(const Line& line, std::vector<EarlyUse>& uses) {
  const Span span = line.facts->span;
  for (const Object& read : line.facts->reads) {
    if (read.kind != ObjectKind::column) continue;
    use(line, EarlyUseKind::column, column_key(read.schema + "." + read.table, read.name), read.name, span, uses);
  }
  const auto written = [&](const QualifiedName& table, const Name& column) {
    use(line, EarlyUseKind::column, column_key(full_name(table, line.database), column.text), column.text, column.span,
        uses);
  };
  if (const auto* insert = as<Insert>(*line.statement))
    for (const Name& column : insert->columns) written(insert->table, column);
  if (const auto* update = as<Update>(*line.statement)) {
    const auto* base = std::get_if<BaseTable>(&update->tables.node);
    for (const Assignment& assignment : update->assignments) {
      const auto* target = as<ColumnReference>(assignment.target);
      if (base && target) written(base->table, target->column);
    }
  }
  if (const auto* alter = as<AlterTable>(*line.statement)) {
    for (const AlterAction& action : alter->actions) {
      if (const auto* modify = as<ModifyColumn>(action)) written(alter->table, modify->column.name);
      if (const auto* add = as<AddKey>(action))
        for (const KeyPart& part : add->key.parts) written(alter->table, part.column);
    }
  }
}

// Before a statement that drops or renames a table away, the name meant another one.
void Backwards::take_away(const Line& line) {
  const auto forget = [&](const QualifiedName& table) {
    const std::string name = full_name(table, line.database);
    later_.erase("table " + name);
    erase_prefix(later_, "column " + name + ".");
  };
  std::visit(Overloaded{
                 [&](const DropTable& node) { std::ranges::for_each(node.tables, forget); },
                 [&](const DropView& node) { std::ranges::for_each(node.views, forget); },
                 [&](const RenameTable& node) {
                   for (const RenamePair& pair : node.pairs) {
                     forget(pair.from);
                     forget(pair.to);
                   }
                 },
                 [&](const DropRoutine& node) { later_.erase(routine_key(full_name(node.routine, line.database))); },
                 [&](const CreateTable& node) { forget(node.table); },
                 [&](const DropDatabase&) { later_.clear(); },
                 [&](const AlterTable& node) {
                   const std::string table = full_name(node.table, line.database);
                   for (const AlterAction& action : node.actions) {
                     if (as<RenameTo>(action)) forget(node.table);
                     if (const auto* drop = as<DropColumn>(action)) later_.erase(column_key(table, drop->column.text));
                     if (const auto* change = as<ChangeColumn>(action))
                       later_.erase(column_key(table, change->old_name.text));
                     if (const auto* rename = as<RenameColumn>(action))
                       later_.erase(column_key(table, rename->old_name.text));
                   }
                 },
                 [](const auto&) {},
             },
             line.statement->node);
}

void Backwards::create(const Line& line) {
  const uint32_t id = line.facts->id;
  std::visit(Overloaded{
                 [&](const CreateTable& node) {
                   if (!node.temporary) later_["table " + full_name(node.table, line.database)] = id;
                 },
                 [&](const CreateView& node) {
                   if (!node.is_alter) later_["table " + full_name(node.view, line.database)] = id;
                 },
                 [&](const CreateRoutine& node) {
                   if (node.kind == RoutineKind::procedure)
                     later_[routine_key(full_name(node.routine, line.database))] = id;
                 },
                 [&](const AlterTable& node) {
                   for (const AlterAction& action : node.actions) {
                     if (const auto* add = as<AddColumn>(action))
                       later_[column_key(full_name(node.table, line.database), add->column.name.text)] = id;
                   }
                 },
                 [](const auto&) {},
             },
             line.statement->node);
}

void Backwards::read(const Line& line, std::vector<EarlyUse>& uses) {
  take_away(line);
  find_tables(line, uses);
  find_columns(line, uses);
  create(line);
}

}  // namespace

std::vector<EarlyUse> early_uses_of(const Analysis& analysis) {
  const std::vector<Line> lines = lines_of(analysis);
  std::vector<Backwards> files(analysis.script.files.size());
  std::vector<EarlyUse> uses;
  for (size_t i = lines.size(); i-- > 0;) files[lines[i].facts->file].read(lines[i], uses);
  std::ranges::reverse(uses);
  return uses;
}

}  // namespace belay
