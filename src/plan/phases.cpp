#include "plan/phases.h"

#include <fmt/format.h>
#include <algorithm>
#include <set>

#include "base/overloaded.h"
#include "base/text.h"
#include "plan/tables_named.h"

namespace belay {

namespace {

bool only_adds(const AlterAction& action) {
  const auto* key = as<AddKey>(action);
  const bool allows_less = key && (key->key.kind == KeyKind::unique || key->key.kind == KeyKind::primary);
  return as<AddColumn>(action) || as<AddPartitions>(action) || as<RequireAlgorithm>(action) ||
         as<RequireLock>(action) || (key && !allows_less);
}

// The phase of the kind alone. What neither adds nor takes away (SET, USE, COMMIT) goes wherever it must.
Phase phase_of(const Statement& statement) {
  return std::visit(Overloaded{
                        [](const AlterTable& alter) {
                          return std::ranges::all_of(alter.actions, only_adds) ? Phase::expand : Phase::contract;
                        },
                        [](const CreateIndex& create) {
                          return create.key.kind == KeyKind::unique ? Phase::contract : Phase::expand;
                        },
                        [](const Insert&) { return Phase::migrate; },
                        [](const Update&) { return Phase::migrate; },
                        [](const Delete&) { return Phase::migrate; },
                        [](const LoadData&) { return Phase::migrate; },
                        [](const DropTable&) { return Phase::contract; },
                        [](const TruncateTable&) { return Phase::contract; },
                        [](const RenameTable&) { return Phase::contract; },
                        [](const DropIndex&) { return Phase::contract; },
                        [](const DropView&) { return Phase::contract; },
                        [](const auto&) { return Phase::expand; },
                    },
                    statement.node);
}

// Whether all that it has to do with is told by the tables that it names.
bool is_told_by_tables(const Statement& statement) {
  return as<CreateTable>(statement) || as<AlterTable>(statement) || as<CreateIndex>(statement) ||
         as<DropIndex>(statement) || as<DropTable>(statement) || as<TruncateTable>(statement) ||
         as<Insert>(statement) || as<Update>(statement) || as<Delete>(statement);
}

// Rows that a foreign key forbids become possible.
bool drops_constraint(const Statement& statement) {
  const auto* alter = as<AlterTable>(statement);
  return alter && std::ranges::any_of(alter->actions, [](const AlterAction& action) {
           return as<DropForeignKey>(action) || as<DropConstraint>(action);
         });
}

void add_referenced(const Statement& statement, std::set<std::string>& tables) {
  const auto add = [&](const References& references) { tables.insert(to_lower(references.table.name.text)); };
  if (const auto* create = as<CreateTable>(statement)) {
    for (const TableElement& element : create->elements) {
      if (const auto* key = std::get_if<ForeignKeyDefinition>(&element)) add(key->references);
      const auto* column = std::get_if<ColumnDefinition>(&element);
      if (column && column->references) add(*column->references);
    }
    if (create->like) tables.insert(to_lower(create->like->table.name.text));
  }
  if (const auto* alter = as<AlterTable>(statement)) {
    tables.insert(to_lower(alter->table.name.text));
    for (const AlterAction& action : alter->actions) {
      if (const auto* key = as<AddForeignKey>(action)) add(key->foreign_key.references);
      if (const auto* rename = as<RenameTo>(action)) tables.insert(to_lower(rename->table.name.text));
    }
  }
}

void add_objects(const std::vector<Object>& objects, std::set<std::string>& tables) {
  for (const Object& object : objects) {
    const bool is_table = object.kind == ObjectKind::table || object.kind == ObjectKind::view;
    if (const std::string& name = is_table ? object.name : object.table; !name.empty()) tables.insert(to_lower(name));
  }
}

// What a statement has to do with; two that share nothing may change places.
struct Scope {
  bool everything = false;
  std::set<std::string> tables;

  bool meets(const Scope& other) const {
    if (everything || other.everything) return true;
    return std::ranges::any_of(tables, [&](const std::string& table) { return other.tables.contains(table); });
  }
};

Scope scope_of(const Analysis& analysis, size_t index) {
  const Statement& statement = analysis.statements[index].statement;
  const StatementFacts& facts = analysis.facts.statements[index];
  const std::string text = to_lower(analysis.script.text_of(analysis.script.statements[index]));
  // Variables and counters tie statements together that share no table.
  const bool asks_session = text.find('@') != std::string::npos || text.find("last_insert_id") != std::string::npos;
  Scope scope;
  scope.everything = !is_told_by_tables(statement) || drops_constraint(statement) || asks_session;
  add_objects(facts.creates, scope.tables);
  add_objects(facts.changes, scope.tables);
  add_objects(facts.destroys, scope.tables);
  add_objects(facts.reads, scope.tables);
  for (const std::string& table : tables_named_by(statement)) scope.tables.insert(to_lower(table));
  add_referenced(statement, scope.tables);
  return scope;
}

std::string reason(Phase own, size_t behind, Phase phase) {
  if (own == phase && phase == Phase::contract)
    return "it takes away or forbids something that the program of before may still need";
  if (own == phase) return "it changes rows, once all that the new program needs is there";
  return fmt::format("it must follow statement {}", behind + 1);
}

}  // namespace

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::expand: return "expand";
    case Phase::migrate: return "migrate";
    case Phase::contract: return "contract";
  }
  return "";
}

std::vector<Phased> phases_of(const Analysis& analysis) {
  std::vector<Scope> scopes;
  std::vector<Phased> result;
  std::vector<std::string> reasons;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    scopes.push_back(scope_of(analysis, i));
    const Phase own = phase_of(analysis.statements[i].statement);
    Phase phase = own;
    size_t behind = i;
    for (size_t earlier = 0; earlier < i; ++earlier) {
      if (result[earlier].phase <= phase || !scopes[i].meets(scopes[earlier])) continue;
      phase = result[earlier].phase;
      behind = earlier;
    }
    result.push_back({phase, ""});
    reasons.push_back(reason(own, behind, phase));
  }
  Phase least = Phase::contract;
  for (size_t i = result.size(); i-- > 0;) {
    if (result[i].phase > least) result[i].moved = reasons[i];
    least = std::min(least, result[i].phase);
  }
  return result;
}

}  // namespace belay
