// One ALTER of several clauses runs as its dearest clause does. Where each of the statements is done without touching
// the rows, by different ways (a column that is added at once, an index that is built beside the table), the union may
// rebuild the table that none of them would have: such runs are left alone.
#include "rules/alter_runs.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "facts/alteration.h"
#include "rules/subjects/each.h"
#include "rules/touched_tables.h"

namespace belay {

namespace {

// The names that a clause makes, changes or takes away. A key that is added only needs its columns to be there.
std::set<std::string> names_changed_by(const StatementFacts& facts, const AlterTable& alter) {
  std::set<std::string> names;
  for (size_t i = 0; i < facts.clauses.size() && i < alter.actions.size(); ++i) {
    const ClauseFacts& clause = facts.clauses[i];
    names.insert(to_lower(clause.object.name));
    if (const auto* change = as<ChangeColumn>(alter.actions[i])) names.insert(to_lower(change->column.name.text));
    if (const auto* rename = as<RenameColumn>(alter.actions[i])) names.insert(to_lower(rename->new_name.text));
  }
  return names;
}

// New names of renamed columns are not known to other clauses of the same ALTER.
std::set<std::string> names_renamed_by(const AlterTable& alter) {
  std::set<std::string> names;
  for (const AlterAction& action : alter.actions) {
    if (const auto* change = as<ChangeColumn>(action); change && change->old_name.text != change->column.name.text)
      names.insert(to_lower(change->column.name.text));
    if (const auto* rename = as<RenameColumn>(action)) names.insert(to_lower(rename->new_name.text));
  }
  return names;
}

std::set<std::string> key_columns_of(const AlterTable& alter) {
  std::set<std::string> names;
  for (const AlterAction& action : alter.actions) {
    if (const auto* add = as<AddKey>(action))
      for (const KeyPart& part : add->key.parts) names.insert(to_lower(part.column.text));
    if (const auto* add = as<AddForeignKey>(action))
      for (const Name& column : add->foreign_key.columns) names.insert(to_lower(column.text));
  }
  return names;
}

bool meet(const std::set<std::string>& left, const std::set<std::string>& right) {
  return std::ranges::any_of(left, [&](const std::string& name) { return right.contains(name); });
}

// Clauses that stand alone, or that say how the whole statement runs.
bool may_merge(const AlterTable& alter) {
  return !alter.actions.empty() && std::ranges::none_of(alter.actions, [](const AlterAction& action) {
    return as<RenameTo>(action) || as<RequireAlgorithm>(action) || as<RequireLock>(action) || as<PartitionBy>(action) ||
           as<RemovePartitioning>(action) || as<AddPartitions>(action) || as<DropPartitions>(action) ||
           as<MaintainPartitions>(action) || as<OtherAction>(action) || as<OrderRows>(action) ||
           as<ConvertCharset>(action);
  });
}

// The ids of the statements that write a table in use anew for sure. A MODIFY of a column that nobody has seen may do
// so or not, and a table that the script has just made is small.
std::set<uint32_t> rebuilding_in(const Analysis& analysis) {
  std::set<uint32_t> ids;
  for (const Alteration& alteration : alterations_of(analysis)) {
    const bool is_known = alteration.burden != Burden::column_type_unknown && !alteration.new_table;
    if (is_known && alteration.cost.rebuilds) ids.insert(alteration.statement);
  }
  return ids;
}

class Run {
 public:
  explicit Run(const std::set<uint32_t>& rebuilding) : rebuilding_(&rebuilding) {}
  bool take(const StatementFacts& facts, const AlterTable& alter, const std::string& table);
  void end(std::vector<AlterRun>& runs);

 private:
  bool fits(const StatementFacts& facts, const AlterTable& alter, const std::string& table) const;
  bool is_no_worse() const;

  const std::set<uint32_t>* rebuilding_;
  std::vector<const StatementFacts*> statements_;
  std::string table_;
  std::set<std::string> changed_;
  std::set<std::string> renamed_;
};

bool Run::fits(const StatementFacts& facts, const AlterTable& alter, const std::string& table) const {
  if (statements_.empty()) return true;
  if (table != table_ || facts.file != statements_.front()->file) return false;
  return !meet(changed_, names_changed_by(facts, alter)) && !meet(renamed_, key_columns_of(alter));
}

bool Run::take(const StatementFacts& facts, const AlterTable& alter, const std::string& table) {
  if (!may_merge(alter) || !fits(facts, alter, table)) return false;
  table_ = table;
  statements_.push_back(&facts);
  changed_.merge(names_changed_by(facts, alter));
  renamed_.merge(names_renamed_by(alter));
  return true;
}

// The rows are gone over once in any case, or all of them take the same way; and nobody is locked out who was not.
bool Run::is_no_worse() const {
  const auto locks = [](const StatementFacts* statement) { return statement->lock != "none"; };
  const auto rebuilds_under_lock = [&](const StatementFacts* statement) {
    return statement->rebuilds && locks(statement);
  };
  if (std::ranges::any_of(statements_, locks)) return std::ranges::any_of(statements_, rebuilds_under_lock);
  return std::ranges::any_of(statements_, &StatementFacts::rebuilds) ||
         std::ranges::all_of(statements_, [&](const StatementFacts* statement) {
           return statement->algorithm == statements_.front()->algorithm;
         });
}

void Run::end(std::vector<AlterRun>& runs) {
  if (statements_.size() > 1 && is_no_worse()) {
    const StatementFacts& second = *statements_[1];
    const auto rebuilds = [&](const StatementFacts* statement) { return rebuilding_->contains(statement->id); };
    runs.push_back({table_.substr(table_.find('.') + 1),
                    statements_.front()->id,
                    static_cast<uint32_t>(statements_.size()),
                    static_cast<uint32_t>(std::ranges::count_if(statements_, rebuilds)),
                    {second.file, second.id, second.span}});
  }
  *this = Run(*rebuilding_);
}

}  // namespace

std::vector<AlterRun> alter_runs_of(const Analysis& analysis) {
  std::vector<AlterRun> runs;
  const std::set<uint32_t> rebuilding = rebuilding_in(analysis);
  Run run(rebuilding);
  CurrentDatabase database;
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    database.run(statement);
    const auto* alter = as<AlterTable>(statement);
    const std::string table = alter ? full_name(alter->table, database.name()) : std::string();
    if (alter && run.take(facts, *alter, table)) return;
    run.end(runs);
    if (alter) run.take(facts, *alter, table);
  });
  run.end(runs);
  return runs;
}

}  // namespace belay
