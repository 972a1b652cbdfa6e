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

static bool turns_autocommit_off(const Set& set) {
  for (const SetItem& item : set.items) {
    if (!equals_ignoring_case(item.name.text, "autocommit")) continue;
    return is_off(item.value);
  }
  return false;
}

static bool turns_foreign_keys_off(const Set& set) {
  return std::ranges::any_of(set.items, [](const SetItem& item) {
    return equals_ignoring_case(item.name.text, "foreign_key_checks") && is_off(item.value);
  });
}

static SessionState after(SessionState state, const Statement& statement, const StatementFacts& facts) {
  if (facts.implicit_commit) state.transaction = 0;
  if (const auto* use = as<Use>(statement)) state.database = use->database.text;
  if (const auto* transaction = as<Transaction>(statement)) {
    if (transaction->action == TransactionAction::start) state.transaction = facts.id;
    if (transaction->action == TransactionAction::commit || transaction->action == TransactionAction::rollback)
      state.transaction = 0;
  }
  if (const auto* set = as<Set>(statement); set && turns_autocommit_off(*set)) state.transaction = facts.id;
  if (const auto* set = as<Set>(statement)) state.foreign_keys_off |= turns_foreign_keys_off(*set);
  if (as<LockTables>(statement)) state.lock = facts.id;
  if (as<UnlockTables>(statement)) state.lock = 0;
  return state;
}

std::vector<SessionState> follow_session(const Analysis& analysis, SessionState state) {
  std::vector<SessionState> result;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    result.push_back(state);
    const StatementFacts& facts = analysis.facts.statements[i];
    if (!facts.inline_code) state = after(std::move(state), analysis.statements[i].statement, facts);
  }
  return result;
}

}  // namespace belay
