#include "rules/transaction_events.h"

#include <algorithm>

#include "rules/setting.h"
#include "rules/subjects/each.h"

namespace belay {

namespace {

class Transactions {
 public:
  void run(const StatementFacts& facts, const Statement& statement);
  std::vector<TransactionEvent> events;

 private:
  void run(const StatementFacts& facts, const Transaction& transaction);
  void commit_before(const StatementFacts& facts);
  void note(TransactionEventKind kind, const StatementFacts& at, uint32_t other);

  const StatementFacts* begun_ = nullptr;    // START TRANSACTION, or the first change while autocommit is off
  const StatementFacts* changed_ = nullptr;  // the first change of rows since
  bool explicitly_ = false;
  bool autocommit_ = true;
};

void Transactions::note(TransactionEventKind kind, const StatementFacts& at, uint32_t other) {
  events.push_back({kind, other, {at.file, at.id, at.span}});
}

bool changes_rows(const Statement& statement) {
  return as<Insert>(statement) || as<Update>(statement) || as<Delete>(statement) || as<LoadData>(statement);
}

void Transactions::run(const StatementFacts& facts, const Transaction& transaction) {
  if (transaction.action == TransactionAction::start) {
    if (begun_ && explicitly_) note(TransactionEventKind::nested, facts, begun_->id);
    begun_ = &facts;
    changed_ = nullptr;
    explicitly_ = true;
  } else if (transaction.action == TransactionAction::commit || transaction.action == TransactionAction::rollback) {
    begun_ = nullptr;
  }
}

void Transactions::commit_before(const StatementFacts& facts) {
  if (!begun_) return;
  if (changed_) {
    note(TransactionEventKind::ends_early, facts, begun_->id);
  } else {
    note(TransactionEventKind::only_ddl, *begun_, facts.id);
  }
  begun_ = nullptr;
}

void Transactions::run(const StatementFacts& facts, const Statement& statement) {
  if (const auto* transaction = as<Transaction>(statement)) return run(facts, *transaction);
  if (const auto* set = as<Set>(statement)) {
    for (const SetItem& item : set->items)
      if (is_of_session(item) && setting_name(item) == "autocommit") autocommit_ = !is_switched_off(item);
  }
  if (facts.implicit_commit) return commit_before(facts);
  if (!changes_rows(statement)) return;
  if (!begun_ && !autocommit_) {
    begun_ = &facts;
    changed_ = nullptr;
    explicitly_ = false;
  }
  if (begun_ && !changed_) changed_ = &facts;
}

}  // namespace

std::vector<TransactionEvent> transaction_events_of(const Analysis& analysis) {
  std::vector<Transactions> files(analysis.script.files.size());
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    files[facts.file].run(facts, statement);
  });
  std::vector<TransactionEvent> events;
  for (const Transactions& file : files) events.insert(events.end(), file.events.begin(), file.events.end());
  return events;
}

}  // namespace belay
