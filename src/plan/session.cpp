#include "plan/session.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

static bool is_off(const Expression& value) {
  const auto* literal = as<Literal>(value);
  const auto* word = as<ColumnReference>(value);
  return literal ? literal->value == "0" || literal->kind == LiteralKind::false_
                 : word && equals_ignoring_case(word->column.text, "off");
}

static bool turns_foreign_keys_off(const Set& set) {
  return std::ranges::any_of(set.items, [](const SetItem& item) {
    return equals_ignoring_case(item.name.text, "foreign_key_checks") && is_off(item.value);
  });
}

// Without autocommit the next statement begins the next transaction.
static void end_transaction(SessionState& state, const StatementFacts& facts) {
  state.transaction = state.autocommit_off ? facts.id + 1 : 0;
}

// SET begins a transaction by itself; a routine that leaves AUTOCOMMIT off has had its own before.
static void note_autocommit(SessionState& state, bool autocommit, const Statement& statement,
                            const StatementFacts& facts) {
  state.autocommit_off = !autocommit;
  end_transaction(state, facts);
  if (state.autocommit_off && as<Set>(statement)) state.transaction = facts.id;
}

static SessionState after(SessionState state, const Statement& statement, const StatementFacts& facts,
                          const Step& step) {
  if (facts.implicit_commit) end_transaction(state, facts);
  if (const auto* use = as<Use>(statement)) state.database = use->database.text;
  if (const auto* transaction = as<Transaction>(statement)) {
    if (transaction->action == TransactionAction::start) state.transaction = facts.id;
    if (transaction->action == TransactionAction::commit || transaction->action == TransactionAction::rollback)
      end_transaction(state, facts);
  }
  if (const auto* set = as<Set>(statement)) state.foreign_keys_off |= turns_foreign_keys_off(*set);
  if (step.autocommit) note_autocommit(state, *step.autocommit, statement, facts);
  if (as<LockTables>(statement)) state.lock = facts.id;
  if (as<UnlockTables>(statement)) state.lock = 0;
  return state;
}

std::vector<SessionState> follow_session(const Analysis& analysis, SessionState state) {
  std::vector<SessionState> result;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    result.push_back(state);
    const StatementFacts& facts = analysis.facts.statements[i];
    if (!facts.inline_code) {
      state = after(std::move(state), analysis.statements[i].statement, facts, analysis.first.steps[i]);
    }
  }
  return result;
}

}  // namespace belay
